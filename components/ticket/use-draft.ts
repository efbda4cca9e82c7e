import { useSyncExternalStore } from "react";
import { policy } from "@/content/policy";
import {
  type Drafts,
  draftAt,
  draftPlace,
  noDrafts,
  readDrafts,
  together,
  withFields,
  withoutSent,
  writeDrafts,
} from "@/lib/ticket/stored-draft";
import type { Draft, FieldId } from "@/machines/form";
import { store } from "../ui/device-storage";
import { forgetWait } from "../wizard/waiting-since";
import { noteTyped, oldStorageKey, storageKey } from "./anything-typed";

/** What the person typed, as this page holds it. `kept` is false if the browser refuses to store. */
interface Held {
  readonly drafts: Drafts;
  readonly kept: boolean;
}

/** The part of it that counts at an address. */
interface HeldHere {
  readonly draft: Draft;
  readonly kept: boolean;
}

const nothing: HeldHere = { draft: {}, kept: true };
const listeners = new Set<() => void>();
let held: Held | undefined;

const here = () => window.location.pathname + window.location.search;

function load(): Held {
  try {
    const { localStorage } = window;
    const drafts = readDrafts(
      localStorage.getItem(storageKey),
      localStorage.getItem(oldStorageKey),
      new Date(),
    );
    return { drafts, kept: true };
  } catch {
    return { drafts: held?.drafts ?? noDrafts, kept: false };
  }
}

function hold(next: Held) {
  noteTyped();
  held = next;
  for (const listener of listeners) listener();
}

/** Changes the drafts. Reads first what another tab may have written, so that neither loses a field. */
function change(to: (before: Drafts) => Drafts): void {
  const { drafts: own, kept: wasKept } = held ?? load();
  const stored = load().drafts;
  // What could not be stored is newer than what is.
  const drafts = to(wasKept ? together(own, stored) : together(stored, own));
  const kept = store(storageKey, writeDrafts(drafts, new Date(), policy.device.keepDays));
  store(oldStorageKey, undefined);
  hold({ drafts, kept });
}

/**
 * Adds to the draft.
 *
 * @param address of the page that it belongs to: path and query; that of this page where left out
 */
export function setDraft(fields: Draft, address = here()): void {
  change((drafts) => withFields(drafts, draftPlace(address), fields));
}

/** Deletes everything that was typed, for whichever problem, on this page and in the browser. */
export function forgetDraft(): void {
  forgetWait();
  for (const key of [storageKey, oldStorageKey]) store(key, undefined);
  hold({ drafts: noDrafts, kept: true });
}

/** After a ticket was sent: who the person is stays for the next one, what it was about goes. */
export function forgetSent(address = here()): void {
  change((drafts) => withoutSent(drafts, draftPlace(address)));
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

/** The draft of the address that was asked for last: the same object until something changes. */
let last: { from: Held; address: string; seen: HeldHere } | undefined;

function heldAt(address: string): HeldHere {
  held ??= load();
  if (last?.from !== held || last.address !== address)
    last = {
      from: held,
      address,
      seen: { draft: draftAt(held.drafts, draftPlace(address)), kept: held.kept },
    };
  return last.seen;
}

/** The draft of the problem that the page is about, shared by all its parts and by other tabs. Empty until the browser has taken over. */
export function useDraft(): HeldHere {
  return useSyncExternalStore(
    subscribeToDraft,
    () => heldAt(here()),
    () => nothing,
  );
}

/** The draft outside of rendering. */
export const currentDraft = (address = here()): Draft => heldAt(address).draft;
