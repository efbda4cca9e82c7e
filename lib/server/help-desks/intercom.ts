import { readFile } from "node:fs/promises";
import type { IntercomClient, IntercomError } from "intercom-client";
import { languageFacts } from "@/content/languages";
import { helpDeskMessages } from "@/content/ui/help-desks/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketBodyText } from "@/lib/ticket/ticket-body";
import { type Adapter, type AttachedFile, type Attempt, DeliveryError } from "./adapter";
import { httpFailure, unreadable } from "./ask-desk";
import { fieldsOf, type Labels, tagsOf } from "./labels";

/** The version of the API that this is written for; without it the answers follow the workspace's own setting. */
const version = "2.14";
/** Characters that a tag may have. */
const longestTag = 255;

/**
 * Starts an Intercom conversation in the person's name, who becomes a contact where they are none. A conversation has no
 * field for a subject, shows text without Markdown, and takes no files with its first message: subject, priority, language
 * and case are its first lines, and a reply of the person brings the files. Fields and tags follow.
 *
 * Intercom knows no idempotency key. A repeat looks for a conversation of the person with the reference in it, and adds
 * the files that it lacks. What was made a moment ago may not be found yet, so the adapter promises nothing.
 *
 * @param url `https://api.intercom.io`, or that of the workspace's region
 * @param labels of conversation attributes of type text, by their name; tags are put on by the owner of the token
 * @see https://developers.intercom.com/docs/references/2.14/rest-api/api.intercom.io/conversations
 * @see https://developers.intercom.com/docs/references/2.14/rest-api/api.intercom.io/tags
 */
export function intercomAdapter({ url, token, ...labels }: { url: string; token: string } & Labels): Adapter {
  /** Conversations that still lack their files, by idempotency key: the search is behind, this is not. */
  const started = new Map<string, string>();
  return {
    name: "intercom",
    isIdempotent: false,
    async send(ticket, attempt) {
      const { signal, now } = attempt;
      const { IntercomClient } = await import("intercom-client");
      const client = new IntercomClient({ baseUrl: url, token, version, maxRetries: 0, fetch: noRedirect });
      const desk = workspaceOf(client, { abortSignal: signal });
      try {
        const contact = await desk.contactOf(ticket.requester.email);
        const before =
          started.get(attempt.idempotencyKey) ??
          (attempt.repeated ? await desk.earlier(contact.id, ticket.ref) : undefined);
        const id = before ?? (await desk.startConversation(contact, ticket));
        started.set(attempt.idempotencyKey, id);
        const there = before === undefined ? [] : await desk.fileNames(id);
        const missing = attempt.files.filter(({ name }) => !there.includes(name));
        if (missing.length > 0) await desk.addFiles(id, contact.id, ticket, missing);
        await desk.addLabels(id, ticket, labels);
        started.delete(attempt.idempotencyKey);
        return { reference: id };
      } catch (error) {
        signal.throwIfAborted();
        throw intercomFailure(error, now);
      }
    },
  };
}

/** The token must not go elsewhere. */
const noRedirect: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "error" });

type Contact = { readonly id: string; readonly role: "user" | "lead" };

/** What one attempt asks of Intercom. */
function workspaceOf(client: IntercomClient, request: { readonly abortSignal: AbortSignal }) {
  return {
    contactOf: async (email: string): Promise<Contact> => {
      const page = await client.contacts.search(
        { query: { field: "email", operator: "=", value: email } },
        request,
      );
      const contact = page.data?.[0] ?? (await client.contacts.create({ email }, request));
      if (typeof contact.id !== "string") throw unreadable();
      return { id: contact.id, role: contact.role === "lead" ? "lead" : "user" };
    },
    earlier: async (contactId: string, ref: string) => {
      const page = await client.conversations.search(
        { query: { field: "contact_ids", operator: "=", value: contactId }, pagination: { per_page: 150 } },
        request,
      );
      if (!Array.isArray(page.data)) throw unreadable();
      return page.data.find(({ source }) => source?.body?.includes(ref))?.id;
    },
    startConversation: async ({ id, role }: Contact, ticket: Ticket) => {
      const { subject, ref, priority, language, staff_ref } = ticket;
      const { rows } = ticketMessages;
      const head = [
        `${subject} (${ref})`,
        `${rows.priority}: ${ticketMessages.priority[priority]}`,
        `${rows.language}: ${languageFacts[language].english}`,
        ...(staff_ref ? [`${rows.caseRef}: ${staff_ref}`] : []),
      ];
      const body = `${head.join("\n")}\n\n${ticketBodyText(ticket)}`;
      const made = await client.conversations.create({ from: { type: role, id }, body }, request);
      if (typeof made.conversation_id !== "string") throw unreadable();
      return made.conversation_id;
    },
    fileNames: async (id: string) => {
      const { conversation_parts: parts } = await client.conversations.find({ conversation_id: id }, request);
      return (parts?.conversation_parts ?? []).flatMap(({ attachments = [] }) =>
        attachments.map(({ name }) => name),
      );
    },
    addFiles: async (id: string, contactId: string, { ref }: Ticket, files: readonly AttachedFile[]) => {
      const attachment_files = [];
      for (const { name, type, path } of files) {
        attachment_files.push({ name, content_type: type, data: await readFile(path, "base64") });
      }
      const reply = {
        message_type: "comment",
        type: "user",
        intercom_user_id: contactId,
        body: `${helpDeskMessages.files} ${ref}`,
        attachment_files,
      } as const;
      const answer = await client.conversations.reply({ conversation_id: id, body: reply }, request);
      if (typeof answer.id !== "string") throw unreadable();
    },
    /** A repeat puts the same on again, which changes nothing. */
    addLabels: async (id: string, ticket: Ticket, labels: Labels): Promise<void> => {
      const fields = fieldsOf(ticket, labels);
      if (fields.length > 0)
        await client.conversations.update(
          { conversation_id: id, custom_attributes: Object.fromEntries(fields) },
          request,
        );
      const tags = tagsOf(ticket, labels, longestTag);
      if (tags.length === 0) return;
      const owner = await client.admins.identify(request);
      if (typeof owner?.id !== "string") throw unreadable();
      for (const name of tags) {
        const tag = await client.tags.create({ name }, request);
        if (typeof tag.id !== "string") throw unreadable();
        await client.tags.tagConversation({ conversation_id: id, id: tag.id, admin_id: owner.id }, request);
      }
    },
  };
}

/** The client's own messages quote the answer, which may quote the ticket. */
function intercomFailure(error: unknown, now: Attempt["now"]): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const { statusCode, rawResponse } = (error ?? {}) as Partial<IntercomError>;
  if (statusCode === undefined) return new DeliveryError("no connection", true, true);
  // The search is some minutes behind and does not know the contact yet.
  if (statusCode === 409) return new DeliveryError("HTTP 409", true, false);
  return httpFailure(statusCode, rawResponse?.headers.get("retry-after") ?? null, now);
}
