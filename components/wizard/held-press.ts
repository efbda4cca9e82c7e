import { whenTyped } from "../ticket/anything-typed";

/** What a press of its own does, besides links. */
const pressable = "a[href], button[type=button]";

/** What was pressed before the page could answer. */
export interface HeldPress {
  /** The page answers by itself from now on: what was pressed last is pressed again. */
  release(): void;
  /** What answers can't be had: what was pressed happens as it does without scripts. */
  giveUp(): void;
  stop(): void;
}

/** Whether a click does what a click on a link does: no new tab, no menu. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Milliseconds after which a press goes on, though nobody has said that they hold what was typed. */
const longest = 3000;

/**
 * Keeps what is pressed in a part of the page that does not answer yet: the last press alone. Links that lead out of the
 * flow go their way, unless something was typed, which has to be held first.
 *
 * @param flowPath path of the flow, such as `/es/{issue}`
 * @param wake called when a finger or a key goes down, or the focus comes in: a press will follow
 */
export function holdPresses(part: HTMLElement, flowPath: string, wake: () => void): HeldPress {
  let hasTyped = false;
  let held: { readonly again: () => void; readonly plain: () => void } | undefined;
  const hold = (event: Event, again: () => void, plain: () => void) => {
    event.preventDefault();
    held = { again, plain };
    wake();
  };
  const onClick = (event: MouseEvent, target: Element) => {
    const pressed = target.closest<HTMLElement>(pressable);
    if (pressed === null || !isPlainClick(event)) return;
    const again = () => pressed.click();
    if (!(pressed instanceof HTMLAnchorElement)) return hold(event, again, again);
    const { origin, pathname, target: opensIn, href } = pressed;
    const isOfFlow = pathname === flowPath || pathname.startsWith(`${flowPath}/`);
    if ((isOfFlow || hasTyped) && origin === window.location.origin && opensIn === "")
      hold(event, again, () => window.location.assign(href));
  };
  const listen = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const isLink = event.type === "click" && target.closest("a[href]") !== null;
    if (!part.contains(target) && !(hasTyped && isLink)) return;
    if (event.type === "input") hasTyped = true;
    if (event instanceof SubmitEvent && target instanceof HTMLFormElement) {
      const again = () => target.requestSubmit(event.submitter);
      hold(event, again, again);
    } else if (event.type === "click") onClick(event as MouseEvent, target);
    else wake();
  };
  const names = ["pointerdown", "keydown", "focusin", "input", "click", "submit"] as const;
  // At the window and before anybody else: React lets nothing through to a part that it has not taken over.
  for (const name of names) window.addEventListener(name, listen, true);
  const stop = () => {
    for (const name of names) window.removeEventListener(name, listen, true);
  };
  return {
    release() {
      stop();
      if (held === undefined) return;
      if (!hasTyped) return held.again();
      const { again } = held;
      let isDone = false;
      const goOn = () => {
        if (isDone) return;
        isDone = true;
        again();
      };
      whenTyped(goOn);
      window.setTimeout(goOn, longest);
    },
    giveUp() {
      if (held === undefined) return;
      stop();
      held.plain();
    },
    stop,
  };
}
