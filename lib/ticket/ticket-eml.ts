import type { Ticket } from "./schema";
import { ticketMarkdown } from "./ticket-body";
import { toBase64 } from "./to-base64";

/**
 * The ticket as an e-mail that opens as a draft in a mail program. It names no recipient: the support address
 * is not known for sure, so the person picks it.
 *
 * @param files what the person chose as evidence, attached as it is
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
  message.addMessage({ contentType: "text/plain", data: ticketMarkdown(ticket) });
  message.addAttachment({
    filename: `${ticket.ref}.json`,
    contentType: "application/json",
    data: toBase64(new TextEncoder().encode(JSON.stringify(ticket, null, 2))),
  });
  for (const file of files) {
    message.addAttachment({
      filename: file.name,
      contentType: file.type || "application/octet-stream",
      data: file.base64,
    });
  }
  return message.asRaw();
}
