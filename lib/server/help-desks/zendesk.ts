import { openAsBlob } from "node:fs";
import * as z from "zod";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketBodyText } from "@/lib/ticket/ticket-body";
import { type Adapter, type AttachedFile, type Attempt, DeliveryError } from "./adapter";
import { asHtml } from "./as-html";
import { answerOf, ask, basicAuth } from "./ask-desk";
import { fieldsOf, type Labels, tagsOf } from "./labels";

const created = z.object({ ticket: z.object({ id: z.number() }) });
const listed = z.object({
  tickets: z.array(z.object({ id: z.number(), external_id: z.string().nullable() })),
});
const uploaded = z.object({ upload: z.object({ token: z.string() }) });
const refused = z.object({ error: z.unknown() });

/** Characters that a tag may have. */
const longestTag = 200;

/**
 * Makes a Zendesk ticket. The person is its requester; its first comment is written by the user of the token. Zendesk
 * renders Markdown in a comment's `body`, so the text goes into `html_body`, where it shows as it was typed.
 *
 * Zendesk keeps an idempotency key for two hours, and refuses it with another body. Uploads get new tokens each time,
 * so the body of a repeat differs as soon as there are files: then, and after two hours, the reference in
 * `external_id` tells that the ticket is there.
 *
 * @param url such as `https://acme.zendesk.com`
 * @param email of the user that the token belongs to
 * @param labels of ticket fields, by their number
 * @see https://developer.zendesk.com/api-reference/ticketing/introduction/#idempotency
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#bodies
 * @see https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/#upload-files
 */
export function zendeskAdapter({
  url,
  email,
  token,
  ...labels
}: { url: string; email: string; token: string } & Labels): Adapter {
  const headers = { accept: "application/json", authorization: basicAuth(`${email}/token`, token) };

  async function earlier({ ref }: Ticket, attempt: Attempt): Promise<string | undefined> {
    const address = new URL("/api/v2/tickets.json", url);
    address.searchParams.set("external_id", ref);
    const { tickets } = await answerOf(await ask(address, { headers }, attempt), listed, attempt);
    return tickets.find(({ external_id }) => external_id === ref)?.id.toString();
  }

  async function upload(file: AttachedFile, attempt: Attempt): Promise<string> {
    const address = new URL("/api/v2/uploads.json", url);
    address.searchParams.set("filename", file.name);
    const body = await openAsBlob(file.path, { type: file.type });
    const response = await ask(
      address,
      { method: "POST", headers: { ...headers, "content-type": file.type }, body },
      attempt,
    );
    return (await answerOf(response, uploaded, attempt)).upload.token;
  }

  return {
    name: "zendesk",
    isIdempotent: true,
    async send(ticket, attempt) {
      const before = attempt.repeated ? await earlier(ticket, attempt) : undefined;
      if (before !== undefined) return { reference: before };
      const uploads: string[] = [];
      for (const file of attempt.files) uploads.push(await upload(file, attempt));
      const response = await ask(
        new URL("/api/v2/tickets.json", url),
        {
          method: "POST",
          headers: {
            ...headers,
            "content-type": "application/json",
            "idempotency-key": attempt.idempotencyKey,
          },
          body: JSON.stringify({
            ticket: {
              subject: `${ticket.subject} (${ticket.ref})`,
              comment: { html_body: asHtml(ticketBodyText(ticket)), uploads },
              requester: { name: ticket.requester.email, email: ticket.requester.email },
              priority: ticket.priority,
              external_id: ticket.ref,
              tags: tagsOf(ticket, labels, longestTag),
              custom_fields: fieldsOf(ticket, labels).map(([field, value]) => ({ id: Number(field), value })),
            },
          }),
        },
        attempt,
      );
      if (await isKeyUsed(response)) {
        const reference = await earlier(ticket, attempt);
        if (reference !== undefined) return { reference };
        // The attempt that holds the key is still at work, or came to nothing; the key is free after two hours.
        throw new DeliveryError("HTTP 400, key in use", true, true);
      }
      const answer = await answerOf(response, created, attempt);
      return { reference: answer.ticket.id.toString() };
    },
  };
}

/** Zendesk has seen this idempotency key with another body. */
async function isKeyUsed(response: Response): Promise<boolean> {
  if (response.status !== 400) return false;
  const body = refused.safeParse(
    await response
      .clone()
      .json()
      .catch(() => undefined),
  );
  return body.success && body.data.error === "IdempotentRequestError";
}
