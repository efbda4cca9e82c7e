import { openAsBlob } from "node:fs";
import * as z from "zod";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketBodyText } from "@/lib/ticket/ticket-body";
import type { Adapter, Attempt } from "./adapter";
import { asHtml } from "./as-html";
import { answerOf, ask, basicAuth, multipart } from "./ask-desk";
import { fieldsOf, type Labels, tagsOf } from "./labels";
import { leftOut, withinLimit } from "./within-limit";

const created = z.object({ id: z.number() });
const listed = z.array(z.object({ id: z.number(), subject: z.string().nullable() }));

const priorities = { low: 1, normal: 2, high: 3, urgent: 4 };
const open = 2;
const portal = 2;
/** Bytes that all files of a ticket may have together. */
const filesLimit = 20_000_000;
/** Characters that a tag may have. */
const longestTag = 32;

/**
 * Makes a Freshdesk ticket of the person, who becomes a contact if they are none. Files beyond its limit are named
 * under the body.
 *
 * Freshdesk knows no idempotency key. A repeat looks among the person's tickets of the last thirty days for the
 * reference in the subject. Nothing promises that the list holds what was made a moment ago, so the adapter does not
 * promise it.
 *
 * @param url such as `https://acme.freshdesk.com`
 * @param labels of ticket fields, by their name, such as `cf_issue`
 * @see https://developers.freshdesk.com/api/#create_ticket
 * @see https://developers.freshdesk.com/api/#list_all_tickets
 */
export function freshdeskAdapter({
  url,
  apiKey,
  ...labels
}: { url: string; apiKey: string } & Labels): Adapter {
  const headers = { accept: "application/json", authorization: basicAuth(apiKey, "X") };

  async function earlier({ ref, requester }: Ticket, attempt: Attempt): Promise<string | undefined> {
    const address = new URL("/api/v2/tickets", url);
    address.searchParams.set("email", requester.email);
    address.searchParams.set("per_page", "100");
    const response = await ask(address, { headers }, attempt);
    // The answer if nobody with this address has ever written.
    if (response.status === 400) return undefined;
    const tickets = await answerOf(response, listed, attempt);
    return tickets.find(({ subject }) => subject?.includes(`(${ref})`))?.id.toString();
  }

  return {
    name: "freshdesk",
    isIdempotent: false,
    async send(ticket, attempt) {
      const before = attempt.repeated ? await earlier(ticket, attempt) : undefined;
      if (before !== undefined) return { reference: before };
      const { taken, left } = withinLimit(attempt.files, filesLimit);
      const form = new FormData();
      form.append("email", ticket.requester.email);
      form.append("subject", `${ticket.subject} (${ticket.ref})`);
      form.append("description", asHtml(ticketBodyText(ticket) + leftOut(left)));
      form.append("status", String(open));
      form.append("priority", String(priorities[ticket.priority]));
      form.append("source", String(portal));
      for (const tag of tagsOf(ticket, labels, longestTag)) form.append("tags[]", tag);
      for (const [field, value] of fieldsOf(ticket, labels)) form.append(`custom_fields[${field}]`, value);
      for (const file of taken) {
        form.append("attachments[]", await openAsBlob(file.path, { type: file.type }), file.name);
      }
      const { headers: type, body } = await multipart(form);
      const init = { method: "POST", headers: { ...headers, ...type }, body };
      const response = await ask(new URL("/api/v2/tickets", url), init, attempt);
      return { reference: (await answerOf(response, created, attempt)).id.toString() };
    },
  };
}
