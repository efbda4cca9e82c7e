import PostalMime from "postal-mime";
import type { Flows, Found } from "./found-ticket";
import { readJson } from "./read-json";
import { readMarkdown } from "./read-markdown";
import { unquote } from "./unquote";

/** Lines that only a mail begins with. */
const headers =
  /^(?:[\w-]+:.*\n(?:[ \t].*\n)*)*(?:mime-version|content-type|message-id|received|from|date):/i;

/** Whether a text is a whole mail, with its headers. */
export const isEml = (text: string): boolean => headers.test(text.slice(0, 20_000).replace(/\r\n?/g, "\n"));

/**
 * Reads the ticket of a mail: the attached JSON, or else the text of the mail.
 *
 * @param text a mail as it is stored (RFC 5322)
 * @returns `undefined` where no part of it holds a ticket. Never throws.
 */
export async function readEml(text: string, flows: Flows): Promise<Found | undefined> {
  try {
    const mail = await PostalMime.parse(text, { attachmentEncoding: "utf8" });
    for (const { filename, mimeType, content } of mail.attachments) {
      if (mimeType !== "application/json" && !filename?.endsWith(".json")) continue;
      const found = readJson(String(content));
      if (found) return found;
    }
    return mail.text === undefined ? undefined : readMarkdown(unquote(mail.text), flows);
  } catch {
    // Its parts may be nested deeper than the parser goes.
    return undefined;
  }
}
