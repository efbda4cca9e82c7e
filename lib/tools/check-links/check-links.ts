import pLimit from "p-limit";
import { type Asking, type CheckedLink, checkLink } from "./check-link";
import type { FoundLink } from "./find-links";

const atOnce = 4;

/** Asks for each link, a few at once, in their order. */
export function checkLinks(links: readonly FoundLink[], asking: Asking): Promise<CheckedLink[]> {
  return pLimit(atOnce).map(links, ({ url }) => checkLink(url, asking));
}
