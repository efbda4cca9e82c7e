import type { Theme } from "@/lib/flow/address";

/** The query that keeps a page without answers in its frame: `?…`, or empty outside of a frame. */
export function embedQuery(embed: Theme | undefined): string {
  if (embed === undefined) return "";
  return embed === "auto" ? "?embed=1" : `?embed=1&theme=${embed}`;
}

/** A whole address as it is outside of a frame, to be kept or shared. */
export function withoutEmbed(href: string): string {
  const url = new URL(href);
  for (const key of ["embed", "theme"]) url.searchParams.delete(key);
  return url.href;
}
