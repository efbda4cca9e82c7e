import type { Theme } from "@/lib/flow/address";

/** What keeps a page without answers in its frame: `?…`, or nothing where it stands for itself. */
export function embedQuery(embed: Theme | undefined): string {
  if (embed === undefined) return "";
  return embed === "auto" ? "?embed=1" : `?embed=1&theme=${embed}`;
}
