import { readStored } from "../ui/device-storage";

/** Where the drafts lie in the browser. The number is the version of their form: a new form, a new key. */
export const storageKey = "billing-help/draft/2";

/** Where an earlier version kept one draft for all problems. */
export const oldStorageKey = "billing-help/draft/1";

let typedHere = false;
const waiting = new Set<() => void>();

/** Notes that this page holds a draft, also where the browser refuses to store one. */
export function noteTyped(): void {
  typedHere = true;
  for (const done of waiting) done();
  waiting.clear();
}

/** Calls back once, when what was typed is held. */
export const whenTyped = (done: () => void): void => void waiting.add(done);

/** Whether there may be a draft. Cheap: a page on which nobody typed need not load what reads one. */
export const isAnythingTyped = (): boolean =>
  typedHere || [storageKey, oldStorageKey].some((key) => readStored(key) !== null);
