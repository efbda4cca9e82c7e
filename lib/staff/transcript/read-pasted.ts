import PostalMime from "postal-mime";
import { type NamesInText, ticketNamesIn } from "@/lib/desk/ticket-names";
import { findEdits, type SaidTwice } from "./find-edits";
import type { Flows, Found } from "./found-ticket";
import { readJson } from "./read-json";
import { readLink } from "./read-link";
import { readMarkdown, unquote } from "./read-markdown";

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
  /** References, confirmations or cases, of tickets that the store may have. */
  | ({ readonly form: "names" } & NamesInText)
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
  if (markdown) return { form: "markdown", ...compared(markdown, {}, flows) };
  const json = readJson(plain);
  if (json) {
    const { body, ...found } = json;
    return { form: "ticket-json", ...compared(found, { bodies: [body] }, flows) };
  }
  if (/^\s*<(?:!doctype|html|\?xml|body|head)/i.test(plain)) return unknown("web-page");
  const named = ticketNamesIn(plain);
  const { refs, ids, cases } = named.names;
  if (refs.length + ids.length > 0) return { form: "names", ...named };
  const address = readLink(plain);
  if (address !== undefined) return { form: "link", address };
  if (cases.length > 0) return { form: "names", ...named };
  return unknown(/^\s*[[{]/.test(plain) ? "not-a-ticket" : "text");
}

/** Adds what the ticket says otherwise in another place. Its own subject is always one. */
function compared(found: Found, { subjects = [], bodies = [] }: Partial<SaidTwice>, flows: Flows): Found {
  const { ticket } = found;
  const edits = findEdits(ticket, { subjects: [ticket.subject, ...subjects], bodies }, flows);
  return edits.length === 0 ? found : { ...found, ticket: { ...ticket, edits } };
}

/** Lines that only a mail begins with. */
const headers =
  /^(?:[\w-]+:.*\n(?:[ \t].*\n)*)*(?:mime-version|content-type|message-id|received|from|date):/i;

/** Whether a text is a whole mail, with its headers. */
const isEml = (text: string): boolean => headers.test(text.slice(0, 20_000).replace(/\r\n?/g, "\n"));

/**
 * Reads the ticket of a mail: the attached JSON, or else the text of the mail.
 *
 * @param text a mail as it is stored (RFC 5322)
 * @returns `undefined` if no part of it holds a ticket. Never throws.
 */
async function readEml(text: string, flows: Flows): Promise<Found | undefined> {
  try {
    const mail = await PostalMime.parse(text, { attachmentEncoding: "utf8" });
    for (const { filename, mimeType, content } of mail.attachments) {
      if (mimeType !== "application/json" && !filename?.endsWith(".json")) continue;
      const json = readJson(String(content));
      if (json === undefined) continue;
      const { body, ...found } = json;
      return compared(found, { subjects: [mail.subject], bodies: [body, mail.text] }, flows);
    }
    const found = mail.text === undefined ? undefined : readMarkdown(unquote(mail.text), flows);
    return found && compared(found, { subjects: [mail.subject] }, flows);
  } catch {
    // Its parts may be nested deeper than the parser goes.
    return undefined;
  }
}
