import { policy } from "@/content/policy";

/** What is waited for: credits that were paid, or a refund that was asked for by the button. */
type Awaited = "credits" | "refund";

/** The number is the version of its form. */
const storageKeys: Readonly<Record<Awaited, string>> = {
  credits: "billing-help/waiting/1",
  refund: "billing-help/waiting-refund/1",
};

/** Where the browser refuses to store, for this page alone. */
const held: Partial<Record<Awaited, string>> = {};

const storage = (): Storage | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

const noted = (awaited: Awaited) => storage()?.getItem(storageKeys[awaited]) ?? held[awaited];

/** Whether a wait began here once, however long ago: it does not begin anew by itself. */
export const hasWaited = (awaited: Awaited): boolean => noted(awaited) !== undefined;

/**
 * From when a wait counts that nobody typed a time for: the moment of a plain answer such as "just now" or "I pressed
 * it". Kept apart from what was typed, because it speaks against nothing.
 *
 * @returns ISO 8601 in UTC; `undefined` where nobody waits, or it is as old as anything that this page keeps
 */
export function waitingSince(awaited: Awaited = "credits"): string | undefined {
  const at = Date.parse(noted(awaited) ?? "");
  const isKept = Date.now() - at < policy.device.keepDays * 86_400_000;
  return isKept ? new Date(at).toISOString() : undefined;
}

export function waitFrom(moment: Date, awaited: Awaited = "credits"): void {
  const text = moment.toISOString();
  held[awaited] = text;
  try {
    storage()?.setItem(storageKeys[awaited], text);
  } catch {
    // Full or refused: it is held here.
  }
}

/** Another answer, or "Delete what I typed". */
export function forgetWait(): void {
  for (const awaited of ["credits", "refund"] as const) {
    delete held[awaited];
    storage()?.removeItem(storageKeys[awaited]);
  }
}
