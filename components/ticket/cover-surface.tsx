"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { coverLoaders } from "@/content/ui/cover/messages";
import {
  type Area,
  areaBetween,
  type Edit,
  firstFrame,
  pushFrame,
  shownOf,
} from "@/lib/ticket/picture-edits";
import { useMessages } from "../language/use-messages";
import { paintPicture } from "./remake-picture";

interface Props {
  bitmap: ImageBitmap;
  edits: readonly Edit[];
  tool: Edit["kind"];
  label: string;
  describedBy: string;
  /** An area was placed, in pixels of the whole picture. */
  onArea: (area: Area) => void;
  onStatus: (text: string) => void;
}

type Point = Readonly<{ x: number; y: number }>;

/** Pixels of the screen that a finger may move and still have tapped. */
const tapSlip = 6;

/** The picture as it will be, and over it the frame: drawn by dragging, by two taps, or by keys. */
export function CoverSurface({ bitmap, edits, tool, label, describedBy, onArea, onStatus }: Props) {
  const coverMessages = useMessages(coverLoaders);
  const canvas = useRef<HTMLCanvasElement>(null);
  const press = useRef<{ at: Point; screen: Point }>(undefined);
  const [corner, setCorner] = useState<Point>();
  const [frame, setFrame] = useState<Area>();
  const shown = shownOf(bitmap, edits);

  useEffect(() => {
    if (canvas.current) paintPicture(canvas.current, bitmap, edits);
  }, [bitmap, edits]);

  const place = (area: Area | undefined) => {
    setCorner(undefined);
    setFrame(undefined);
    if (area) onArea(area);
  };

  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { at: pointOf(event), screen: { x: event.clientX, y: event.clientY } };
  };
  const isTap = (event: PointerEvent, { screen }: { screen: Point }) =>
    Math.hypot(event.clientX - screen.x, event.clientY - screen.y) < tapSlip;
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (press.current && event.isPrimary && !isTap(event, press.current))
      setFrame(areaBetween(press.current.at, pointOf(event), shown));
  };
  const up = (event: PointerEvent<SVGSVGElement>) => {
    const from = press.current;
    if (!from || !event.isPrimary) return;
    press.current = undefined;
    const to = pointOf(event);
    if (!isTap(event, from)) return place(areaBetween(from.at, to, shown));
    if (corner) return place(areaBetween(corner, to, shown));
    setFrame(undefined);
    setCorner(to);
    onStatus(coverMessages.corner);
  };

  const key = (event: KeyboardEvent) => {
    const now = frame ?? firstFrame(shown);
    if (event.key === "Enter") {
      event.preventDefault();
      onArea(now);
      // A cropped picture has another size, so its frame is computed again.
      return setFrame(tool === "crop" ? undefined : now);
    }
    const next = pushFrame(now, event.key, event.shiftKey, shown);
    if (next === undefined) return;
    event.preventDefault();
    setCorner(undefined);
    setFrame(next);
    const percent = (part: number, whole: number) => Math.round((100 * part) / whole);
    onStatus(
      coverMessages.frame(
        percent(next.x - shown.x, shown.width),
        percent(next.y - shown.y, shown.height),
        percent(next.width, shown.width),
        percent(next.height, shown.height),
      ),
    );
  };

  return (
    <>
      <canvas ref={canvas} className="absolute inset-0 size-full object-contain" />
      {/* Fits its box as the canvas does, and counts in pixels of the picture. */}
      <svg
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        role="application"
        aria-label={label}
        aria-describedby={describedBy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys, as an application does
        tabIndex={0}
        className="absolute inset-0 size-full cursor-crosshair touch-none"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          press.current = undefined;
          setFrame(undefined);
        }}
        onKeyDown={key}
        onFocus={(event) =>
          event.currentTarget.matches(":focus-visible") && !frame && setFrame(firstFrame(shown))
        }
        data-surface
      >
        {frame && <Frame frame={frame} shown={shown} tool={tool} />}
        {corner && <Corner at={corner} size={Math.max(shown.width, shown.height) / 60} />}
      </svg>
    </>
  );
}

/** Where a pointer is, in pixels of the picture. */
function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const toPicture = event.currentTarget.getScreenCTM()?.inverse();
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
}

/** Black and white lines, for the picture below may have any colour. */
function Frame({ frame, shown, tool }: { frame: Area; shown: Area; tool: Edit["kind"] }) {
  const box = ({ x, y, width, height }: Area) => `M${x} ${y}h${width}v${height}h${-width}Z`;
  return (
    <g data-frame>
      <path
        d={tool === "cover" ? box(frame) : `${box(shown)}${box(frame)}`}
        fillRule="evenodd"
        fill="rgb(0 0 0 / 0.55)"
      />
      <path d={box(frame)} fill="none" stroke="#fff" strokeWidth="4" vectorEffect="non-scaling-stroke" />
      <path
        d={box(frame)}
        fill="none"
        stroke="#000"
        strokeWidth="2"
        strokeDasharray="6 4"
        vectorEffect="non-scaling-stroke"
      />
    </g>
  );
}

function Corner({ at, size }: { at: Point; size: number }) {
  return (
    <circle
      cx={at.x}
      cy={at.y}
      r={size}
      fill="#000"
      stroke="#fff"
      strokeWidth="3"
      vectorEffect="non-scaling-stroke"
    />
  );
}
