import { useSyncExternalStore } from "react";

/** The end of the address under which the ticket step shows the finished ticket. */
export const reviewHash = "#check";

interface Pending {
  readonly write: () => void;
  readonly how: "push" | "replace";
  /** The browser's address until then. */
  readonly from: string;
}

const listeners = new Set<() => void>();

/** What is shown. Ahead of the browser's address for the length of one frame. */
let shown: string | undefined;
/** What the browser's address has yet to be told, once it has painted. */
let pending: Pending | undefined;
/** What waits for it. */
let waiting: (() => void)[] = [];

const inBrowser = () => window.location.pathname + window.location.search + window.location.hash;
const isSamePage = (one: string, other: string) => one.split("#")[0] === other.split("#")[0];

const tellAll = () => {
  for (const listener of listeners) listener();
};

const settle = () => {
  pending = undefined;
  const runs = waiting;
  waiting = [];
  for (const run of runs) run();
};

const follow = () => {
  if (pending?.how === "push" && !isSamePage(inBrowser(), pending.from)) {
    // Back, before what is shown had its address: the browser left the step before it, and went one too far.
    shown = pending.from;
    settle();
    window.history.forward();
  } else {
    pending?.write();
    shown = inBrowser();
  }
  tellAll();
};

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    window.addEventListener("popstate", follow);
    window.addEventListener("hashchange", follow);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("popstate", follow);
    window.removeEventListener("hashchange", follow);
  };
};

/**
 * Shows another address of the same flow at once, without a request. Back and forward work as for any page.
 *
 * The browser's address follows after the paint, because writing it costs a phone several milliseconds. It is written past
 * Next's router, which would otherwise keep a second account of the page.
 */
export function navigate(href: string, how: "push" | "replace" = "push"): void {
  pending?.write();
  const write = () => {
    if (pending?.write !== write) return;
    const method = how === "push" ? History.prototype.pushState : History.prototype.replaceState;
    method.call(window.history, null, "", href);
    settle();
  };
  pending = { write, how, from: inBrowser() };
  shown = href;
  tellAll();
  // A page in the background paints no frame, so time does it there.
  requestAnimationFrame(() => setTimeout(write, 0));
  setTimeout(write, 100);
}

/** Runs at once, or when the browser's address has caught up with what is shown: a title belongs to its address. */
export function whenWritten(run: () => void): void {
  if (pending === undefined) run();
  else waiting.push(run);
}

/**
 * The address that is shown: path, query and hash.
 *
 * @param served what the server rendered, so that hydration meets the same page
 */
export function useAddress(served: string): string {
  return useSyncExternalStore(
    subscribe,
    () => {
      shown ??= inBrowser();
      return shown;
    },
    () => served,
  );
}
