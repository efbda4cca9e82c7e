import { bucketOf, type PageEnd } from "@/lib/counts/page-life";

/*
 * What this page counts about itself, told in one beacon when it ends. No id, no address, no order: see
 * docs/decisions/016-insights.md. Small, for it comes with every step.
 */

interface Shown {
  /** Such as `{issue}/{step}`. */
  readonly step: string;
  /** How the page ends if it ends here. */
  readonly end: PageEnd;
  /** Of the page's own clock, milliseconds. */
  readonly since: number;
}

let shown: Shown | undefined;
let isSent = false;
const places = new Set<string>();
/** Milliseconds at each step, every stay added up. */
const stayed = new Map<string, number>();

const addStay = () => {
  if (shown) stayed.set(shown.step, (stayed.get(shown.step) ?? 0) + performance.now() - shown.since);
};

/** A step is on the screen. Seen twice, it counts once. */
export function noteStep(step: string, end: PageEnd): void {
  if (shown === undefined) {
    addEventListener("pagehide", tell);
    addEventListener("pageshow", (event) => {
      // Out of the browser's memory, as it was left: it counts as another page.
      if (event.persisted && shown) noteStep(shown.step, shown.end);
    });
  }
  if (places.size > 0) addStay();
  places.add(`view:${step}`);
  shown = { step, end, since: performance.now() };
}

/** An option of the step on the screen was chosen. */
export function noteOption(option: string): void {
  if (shown) places.add(`option:${shown.step}/${option}`);
}

/** A ticket was sent from the step on the screen. */
export function noteSent(): void {
  isSent = true;
}

function tell(): void {
  if (!shown) return;
  addStay();
  const isFramed = window.top !== window;
  // A frame is open long before somebody looks at it, so it tells no times.
  if (isFramed) places.add("framed");
  else for (const [step, ms] of stayed) places.add(`time:${step}/${bucketOf(ms / 1000)}`);
  places.add(`end:${shown.step}/${isSent ? "ticket" : shown.end}`);
  const told = JSON.stringify([...places]);
  places.clear();
  stayed.clear();
  isSent = false;
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & {
    globalPrivacyControl?: boolean;
    doNotTrack?: string | null;
  };
  // Whoever opens another site need not have looked at the frame in it: only who pressed something there is counted. Who
  // looks at a frame in a page of ours, such as the preview of staff, is not: only there the frame knows its element.
  const isUsed = !isFramed || (!window.frameElement && navigator.userActivation?.hasBeenActive);
  if (!globalPrivacyControl && doNotTrack !== "1" && isUsed)
    navigator.sendBeacon("/api/counts", new Blob([told], { type: "application/json" }));
}
