import { policy } from "@/content/policy";

/** The number is the version of its form. */
const storageKey = "billing-help/waiting/1";

/** Where the browser refuses to store, for this page alone. */
let held: string | null = null;

const storage = (): Storage | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

/**
 * From when a wait counts that nobody typed a time for: the moment of a plain answer such as "just now". Kept apart from
 * what was typed, because it speaks against nothing.
 *
 * @returns ISO 8601 in UTC; `undefined` where nobody waits, or it is as old as anything that this page keeps
 */
export function waitingSince(): string | undefined {
  const text = storage()?.getItem(storageKey) ?? held;
  const at = Date.parse(text ?? "");
  const isKept = Date.now() - at < policy.device.keepDays * 86_400_000;
  return isKept ? new Date(at).toISOString() : undefined;
}

export function waitFrom(moment: Date): void {
  held = moment.toISOString();
  try {
    storage()?.setItem(storageKey, held);
  } catch {
    // Full or refused: it is held here.
  }
}

/** Another answer, or "Delete what I typed". */
export function forgetWait(): void {
  held = null;
  storage()?.removeItem(storageKey);
}
