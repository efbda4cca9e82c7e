import { useSyncExternalStore } from "react";

/** The end of the address under which the ticket step shows the finished ticket. */
export const checkHash = "#check";

const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
    window.removeEventListener("hashchange", listener);
  };
};

/** Shows another address of the same flow at once, without a request. Back and forward work as for any page. */
export function navigate(href: string, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", href);
  else window.history.replaceState(null, "", href);
  for (const listener of listeners) listener();
}

/**
 * The address that is shown: path, query and hash.
 *
 * @param served what the server rendered, so that hydration meets the same page
 */
export function useAddress(served: string): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.pathname + window.location.search + window.location.hash,
    () => served,
  );
}
