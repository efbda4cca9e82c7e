import { useSyncExternalStore } from "react";
import { policy } from "@/content/policy";
import { readStoredDraft, writeStoredDraft } from "@/lib/ticket/stored-draft";
import type { Draft, FieldId } from "@/machines/form";
import { forgetWait } from "../wizard/waiting-since";
import { noteTyped, storageKey } from "./anything-typed";

/** What the person typed, as this page holds it. `kept` is false where the browser refuses to store. */
interface Held {
  readonly draft: Draft;
  readonly kept: boolean;
}

const nothing: Held = { draft: {}, kept: true };
const listeners = new Set<() => void>();
let held: Held | undefined;

function load(): Held {
  try {
    return { draft: readStoredDraft(window.localStorage.getItem(storageKey), new Date()), kept: true };
  } catch {
    return { draft: held?.draft ?? {}, kept: false };
  }
}

function hold(next: Held) {
  noteTyped();
  held = next;
  for (const listener of listeners) listener();
}

/** Adds to the draft. Reads first what another tab may have written, so that neither loses a field. */
export function setDraft(fields: Draft): void {
  const draft = { ...held?.draft, ...load().draft, ...fields };
  let kept = true;
  try {
    window.localStorage.setItem(storageKey, writeStoredDraft(draft, new Date(), policy.device.keepDays));
  } catch {
    kept = false;
  }
  hold({ draft, kept });
}

/** Deletes everything that was typed, on this page and in the browser. */
export function forgetDraft(): void {
  forgetWait();
  try {
    window.localStorage.removeItem(storageKey);
  } catch {
    // Storage is blocked, so there is nothing in it either.
  }
  hold({ draft: {}, kept: true });
}

/** After a ticket was sent: who the person is stays for the next one, what it was about goes. */
export function forgetSent(): void {
  const { email = "", account_kind = "", organization = "" } = currentDraft();
  forgetDraft();
  setDraft({ email, account_kind, organization });
}

export function removeFromDraft(field: FieldId): void {
  setDraft({ [field]: "" });
}

/** @param listener is called with every change of the draft, in this tab or another. @returns ends that */
export const subscribeToDraft = (listener: () => void): (() => void) => {
  const otherTab = (event: StorageEvent) => {
    if (event.key === storageKey || event.key === null) hold(load());
  };
  listeners.add(listener);
  window.addEventListener("storage", otherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", otherTab);
  };
};

/** The draft, shared by all parts of the page and by other tabs. Empty until the browser has taken over. */
export function useDraft(): Held {
  return useSyncExternalStore(
    subscribeToDraft,
    () => {
      held ??= load();
      return held;
    },
    () => nothing,
  );
}

/** The draft outside of rendering. */
export function currentDraft(): Draft {
  held ??= load();
  return held.draft;
}
