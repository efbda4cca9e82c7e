import { readStored } from "../ui/device-storage";

/** The key of the drafts in the browser. The number is the version of their format. */
export const storageKey = "billing-help/draft/2";

/** The key of an earlier version, which kept one draft for all problems. */
export const oldStorageKey = "billing-help/draft/1";

let typedHere = false;
const waiting = new Set<() => void>();

/** Notes that this page holds a draft, also if the browser refuses to store one. */
export function noteTyped(): void {
  typedHere = true;
  for (const done of waiting) done();
  waiting.clear();
}

/** Calls back once, when what was typed is held. */
export const whenTyped = (done: () => void): void => void waiting.add(done);

/** Whether there may be a draft. Cheap, so that a page without a draft need not load the code that reads one. */
export const isAnythingTyped = (): boolean =>
  typedHere || [storageKey, oldStorageKey].some((key) => readStored(key) !== null);
