import { useSyncExternalStore } from "react";

/** The end of the address under which the ticket step shows the finished ticket. */
export const reviewHash = "#check";

const inBrowser = () => window.location.pathname + window.location.search + window.location.hash;

const listeners = new Set<() => void>();

/** What is shown: path, query and hash. The browser's address is the same. */
let shown = "";
/** Whether this page's history is the wizard's, and none of the router's business. */
let isOurs = false;

/** Past Next's router, which would keep a second account of the page, and take 7 ms for it. */
function write(how: "push" | "replace"): void {
  const method = how === "push" ? History.prototype.pushState : History.prototype.replaceState;
  method.call(window.history, null, "", shown);
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** Back or Forward. On a page of a flow the router must not hear of it: late, it would write the address of a step that was left. */
function follow(event: Event): void {
  if (isOurs) event.stopImmediatePropagation();
  shown = inBrowser();
  tellAll();
}

// As soon as this is loaded, for who goes back before the page has come to life.
if (typeof window !== "undefined") {
  shown = inBrowser();
  window.addEventListener("popstate", follow);
}

function subscribe(listener: () => void): () => void {
  // By now the router has noted this entry as its own and, where somebody went back, under the address that was served.
  if (isOurs && window.history.state !== null) write("replace");
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes the history of this page the wizard's, from its first moment on. */
export function ownHistory(): void {
  isOurs = true;
}

/** Calls back when Back or Forward is pressed. */
export function whenMoved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows another address of the same flow, without a request. Back and Forward work as for any page. */
export function navigate(href: string, how: "push" | "replace" = "push"): void {
  shown = href;
  write(how);
  tellAll();
}

/**
 * The address that is shown: path, query and hash.
 *
 * @param served what the server rendered, so that hydration meets the same page
 */
export function useAddress(served: string): string {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => served,
  );
}
