import { createStore as createDatabase, del, entries, set } from "idb-keyval";
import { policy } from "@/content/policy";
import { type Kept, type Outcome, readKept } from "@/lib/offline/waiting";
import type { ChosenFile } from "../ticket/read-attachment";
import { createStore } from "../ui/create-store";
import { noteWaiting } from "./anything-waiting";

/** A ticket whose button was pressed without a network, and the files that go along. */
export type WaitingTicket = Kept & { readonly files: readonly ChosenFile[] };

/** By idempotency key, as last read. What counts is the browser's database, which all tabs share. */
const store = createStore<Readonly<Record<string, WaitingTicket>>>({});

/** The waiting tickets and their state, shared by all parts of the page. */
export const useWaitingTickets = store.use;

/** The same outside of rendering. */
export const waitingTickets = store.get;

/** Key of the ticket that the page itself is about, so that it is not announced twice. */
export const ticketOnPage = createStore<string | undefined>(undefined);

/** Files don't fit into `localStorage`. The number is the version of the form. */
let database: ReturnType<typeof createDatabase> | undefined;
const waitingRoom = () => {
  database ??= createDatabase("billing-help-waiting-1", "tickets");
  return database;
};

/** Reads what this page, an earlier one or another tab has left, and deletes what is too old. Never throws. */
export async function readTickets(): Promise<void> {
  const tickets: Record<string, WaitingTicket> = {};
  try {
    const found = await entries<string, { files?: readonly ChosenFile[] }>(waitingRoom());
    for (const [key, value] of found) {
      const kept = readKept(value, new Date());
      if (kept) tickets[key] = { ...kept, files: value.files ?? [] };
      else await del(key, waitingRoom());
    }
  } catch {
    // Storage is blocked, so there is nothing in it either.
  }
  store.set(tickets);
  noteWaiting(Object.keys(tickets).length > 0);
}

/**
 * Keeps a ticket, or its state, for some days.
 *
 * @param key idempotency key of its form
 * @throws if the browser keeps nothing
 */
export async function putTicket(
  key: string,
  outcome: Outcome,
  files: readonly ChosenFile[] = [],
): Promise<void> {
  const until = Date.now() + policy.device.keepDays * 86_400_000;
  await set(key, { ...outcome, until, files }, waitingRoom());
  await readTickets();
}

/** Drops a ticket, sent or not. @returns its files */
export async function dropTicket(key: string): Promise<readonly ChosenFile[]> {
  const { [key]: gone, ...rest } = store.get();
  // Before the storage is asked, so that no sender takes it meanwhile.
  store.set(rest);
  try {
    await del(key, waitingRoom());
  } catch {
    // A browser that can't delete kept nothing.
  }
  await readTickets();
  return gone?.files ?? [];
}

/** Deletes all that waits. */
export async function dropAllTickets(): Promise<void> {
  await readTickets();
  for (const key of Object.keys(store.get())) await dropTicket(key);
}
