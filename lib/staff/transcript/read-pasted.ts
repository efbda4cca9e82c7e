import type { Flows, Found } from "./found-ticket";
import { isEml, readEml } from "./read-eml";
import { readJson } from "./read-json";
import { readLink } from "./read-link";
import { readMarkdown } from "./read-markdown";
import { unquote } from "./unquote";

/** Characters of a text that is still read. */
export const longestPasted = 1_000_000;

/** Why a text could not be read; each has its sentence in `content/ui/transcript/en.ts`. */
export type Unreadable =
  | "empty"
  | "too-large"
  | "binary"
  | "web-page"
  | "mail-without"
  | "not-a-ticket"
  | "text";

export type Pasted =
  | ({ readonly form: "ticket-json" | "markdown" | "eml" } & Found)
  | { readonly form: "link"; readonly address: string }
  | { readonly form: "unknown"; readonly why: Unreadable };

/**
 * Tells what was pasted, and reads it as far as it goes.
 *
 * @returns never throws: what can't be read says why
 */
export async function readPasted(text: string, flows: Flows): Promise<Pasted> {
  const unknown = (why: Unreadable): Pasted => ({ form: "unknown", why });
  if (text.length > longestPasted) return unknown("too-large");
  if (text.trim() === "") return unknown("empty");
  if (text.includes("\0") || text.startsWith("%PDF")) return unknown("binary");
  if (isEml(text.trimStart())) {
    const found = await readEml(text.trimStart(), flows);
    return found ? { form: "eml", ...found } : unknown("mail-without");
  }
  const plain = unquote(text);
  const markdown = readMarkdown(plain, flows);
  if (markdown) return { form: "markdown", ...markdown };
  const json = readJson(plain);
  if (json) return { form: "ticket-json", ...json };
  if (/^\s*<(?:!doctype|html|\?xml|body|head)/i.test(plain)) return unknown("web-page");
  const address = readLink(plain);
  if (address !== undefined) return { form: "link", address };
  return unknown(/^\s*[[{]/.test(plain) ? "not-a-ticket" : "text");
}
