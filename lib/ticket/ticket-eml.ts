import type { Ticket } from "./schema";
import { ticketText } from "./ticket-body";

/**
 * The ticket as an email that opens as a draft in a mail program. It names no recipient: the support address
 * is not known for sure, so the person picks it.
 *
 * @param files what the person attached, as it is
 * @returns the text of an `.eml` file (RFC 5322)
 */
export async function ticketEml(
  ticket: Ticket,
  files: readonly { name: string; type: string; base64: string }[],
): Promise<string> {
  const { createMimeMessage } = await import("mimetext/browser");
  const message = createMimeMessage();
  message.setSender({ addr: ticket.requester.email });
  message.setSubject(`${ticket.subject} (${ticket.ref})`);
  message.setHeader("X-Unsent", "1");
  const encoded = (text: string) => wrapped(toBase64(new TextEncoder().encode(text)));
  // The text has arrows and long lines, so it can't go as the plain ASCII that it would be taken for.
  message.addMessage({
    contentType: "text/plain",
    encoding: "base64",
    data: encoded(ticketText(ticket)),
  });
  message.addAttachment({
    filename: `${ticket.ref}.json`,
    contentType: "application/json",
    data: encoded(JSON.stringify(ticket, null, 2)),
  });
  for (const file of files) {
    message.addAttachment({
      filename: oneName(file.name),
      contentType: file.type || "application/octet-stream",
      data: wrapped(file.base64),
    });
  }
  return message.asRaw();
}

/** A line of a message ends after 998 characters at most (RFC 5322), of base64 after 76 (RFC 2045). */
const wrapped = (base64: string) => base64.replace(/.{76}(?=.)/g, "$&\r\n");

/** A file's name may hold what would end the header that it is written into. */
const oneName = (name: string) => name.replace(/[\p{Cc}"\\]+/gu, "_");

/** Base64 of bytes, in pieces so that a large file does not overflow the call. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
