import { languages } from "@/content/languages";
import { issues } from "@/machines/registry";

const link = new RegExp(
  `(?:^|[\\s<("'\\[=])(?:https?://[^\\s/<>"']+)?((?:/(?:${languages.join("|")}))?/(?:${issues.join("|")})(?:/[a-z0-9-]*)?(?:\\?[^\\s<>"')\\]]*)?)(?=$|[\\s<>"')\\].,;!#])`,
);

/**
 * Finds a link of ours, whole or as a path, also inside a sentence. The site is ignored: links are read, never
 * followed.
 *
 * @returns path and query; `undefined` if there is none. Never throws.
 */
export function readLink(text: string): string | undefined {
  return link
    .exec(text)?.[1]
    ?.replace(/[.,;!]+$/, "")
    .replace(/^\/en(?=\/)/, "")
    .replaceAll("&amp;", "&");
}
