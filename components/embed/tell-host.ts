import type { PageEnd } from "@/lib/counts/page-life";
import { hostOrigin } from "@/lib/embed/host-origin";
import { type FrameMessage, readHostMessage } from "@/lib/embed/message";
import { embedOf } from "@/lib/flow/address";
import type { Issue } from "@/machines/registry";
import { readStored, store } from "../ui/device-storage";
import { navigate } from "../wizard/address-store";

/*
 * Tells the site around a frame how high the page is, as soon as this is loaded, and what happened. A
 * page that is not in a frame never loads this.
 */

const storageKey = "billing-help/host";

const host = window.parent === window ? undefined : findHost();

if (host !== undefined) {
  // At once as well: of a frame that does not show yet a browser may observe nothing.
  tellSize();
  new ResizeObserver(tellSize).observe(document.documentElement);
  window.addEventListener("message", ({ source, origin, data }) => {
    const theme = source === window.parent && origin === host ? readHostMessage(data) : undefined;
    if (theme === undefined) return;
    const url = new URL(window.location.href);
    url.searchParams.set("theme", theme);
    navigate(url.pathname + url.search + url.hash, "replace");
  });
}

/** A step is on the screen. */
export function tellStep(issue: Issue, step: string, end: PageEnd): void {
  post({ type: "billing-help/step", issue, step });
  if (end === "solved") post({ type: "billing-help/solved", issue });
}

/** A ticket was sent, and its receipt is on the screen. */
export function tellTicket(issue: Issue, ref: string): void {
  post({ type: "billing-help/ticket", issue, ref });
}

function tellSize(): void {
  const height = document.documentElement.offsetHeight;
  post({ type: "billing-help/size", height, theme: embedOf(window.location.search) ?? "auto" });
}

function post(message: FrameMessage): void {
  if (host !== undefined) window.parent.postMessage(message, host);
}

function findHost(): string | undefined {
  const { ancestorOrigins, origin } = window.location;
  const found = hostOrigin({
    ancestors: ancestorOrigins,
    referrer: document.referrer,
    own: origin,
    remembered: readStored(storageKey, "sessionStorage"),
  });
  if (found !== undefined) store(storageKey, found, "sessionStorage");
  return found;
}
