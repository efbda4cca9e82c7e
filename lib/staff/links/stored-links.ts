import { z } from "zod/mini";

/** A link that staff built on this device. No case is named in it but by the reference that they gave it. */
export interface RecentLink {
  /** Path and query. */
  readonly address: string;
  /** What it opens, in words. */
  readonly heading: string;
  /** When it was copied, in milliseconds since 1970; absent for links of before this was kept. */
  readonly at?: number | undefined;
}

const stored = z.array(
  z.object({
    // Whatever the storage holds, the link leads to a page of this site.
    address: z.string().check(z.maxLength(2000), z.regex(/^\/[a-z]/)),
    heading: z.string().check(z.maxLength(200)),
    at: z.optional(z.number().check(z.nonnegative(), z.maximum(8.64e15))),
  }),
);

const most = 12;

/** @param text as found in storage. @returns none if it can't be read. Never throws. */
export function readRecentLinks(text: string | null): readonly RecentLink[] {
  try {
    return stored.parse(JSON.parse(text ?? "[]")).slice(0, most);
  } catch {
    return [];
  }
}

/** The newest first, each once. */
export const addRecentLink = (links: readonly RecentLink[], link: RecentLink): RecentLink[] =>
  [link, ...links.filter(({ address }) => address !== link.address)].slice(0, most);
