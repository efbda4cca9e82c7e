import { type DragEvent, type MouseEvent, type PointerEvent, type RefObject, useRef } from "react";

/** Pixels that a mouse may move in a click. */
const still = 4;

/**
 * Lets a mouse drag what scrolls. Fingers do that by themselves, and a click stays a click.
 *
 * @param frame what scrolls
 * @returns what the frame listens to
 */
export function useDrag(frame: RefObject<HTMLElement | null>) {
  const from = useRef<{ x: number; y: number; left: number; top: number; moved: boolean } | undefined>(
    undefined,
  );
  return {
    onPointerDown({ pointerType, button, clientX, clientY }: PointerEvent) {
      from.current = undefined;
      if (pointerType !== "mouse" || button !== 0 || !frame.current) return;
      const { scrollLeft: left, scrollTop: top } = frame.current;
      from.current = { x: clientX, y: clientY, left, top, moved: false };
    },
    onPointerMove({ clientX, clientY, pointerId, buttons }: PointerEvent) {
      const start = from.current;
      if (start === undefined || buttons !== 1 || !frame.current) return;
      const [x, y] = [clientX - start.x, clientY - start.y];
      if (!start.moved && Math.hypot(x, y) <= still) return;
      if (!start.moved) frame.current.setPointerCapture(pointerId);
      start.moved = true;
      frame.current.scrollTo(start.left - x, start.top - y);
    },
    /** The end of a drag must not press the step below. */
    onClickCapture(event: MouseEvent) {
      if (!from.current?.moved) return;
      from.current = undefined;
      event.preventDefault();
      event.stopPropagation();
    },
    /** A browser would take the link along instead. */
    onDragStart: (event: DragEvent) => event.preventDefault(),
  };
}
