import { intercomAdapter } from "@/lib/server/help-desks/intercom";
import type { Desk } from "./desk";
import { fieldsAs } from "./fixture";
import { type Answer, type Asked, jsonOf, startHttpDesk } from "./http-desk";

interface Conversation {
  readonly id: string;
  readonly contactId: string;
  readonly body: string;
  readonly files: { name: string; content: Buffer }[];
  readonly tags: string[];
  attributes: Record<string, string>;
}

/** Intercom, version 2.14: contacts, conversations, replies with files, and searches that may be behind. */
export async function startIntercom() {
  const contacts = new Map<string, string>();
  const conversations: Conversation[] = [];
  const behind = { search: false };

  const searchContacts = (asked: Asked): Answer => {
    const { query } = jsonOf(asked);
    if (query?.field !== "email" || query.operator !== "=") return refused(400, "parameter_invalid");
    const id = behind.search ? undefined : contacts.get(query.value);
    return { status: 200, body: { type: "list", data: id === undefined ? [] : [contactOf(id)] } };
  };
  const createContact = (asked: Asked): Answer => {
    const { email } = jsonOf(asked);
    if (typeof email !== "string") return refused(400, "parameter_not_found");
    if (contacts.has(email)) return refused(409, "conflict");
    const id = `contact-${contacts.size + 1}`;
    contacts.set(email, id);
    return { status: 200, body: contactOf(id) };
  };
  const createConversation = (asked: Asked): Answer => {
    const { from, body } = jsonOf(asked);
    if (from?.type !== "user" || ![...contacts.values()].includes(from.id)) return refused(404, "not_found");
    if (typeof body !== "string") return refused(400, "parameter_not_found");
    const id = String(470 + conversations.length);
    conversations.push({ id, contactId: from.id, body, files: [], tags: [], attributes: {} });
    return { status: 200, body: { type: "user_message", id: "403918330", body, conversation_id: id } };
  };
  const searchConversations = (asked: Asked): Answer => {
    const { query } = jsonOf(asked);
    if (query?.field !== "contact_ids" || query.operator !== "=") return refused(400, "parameter_invalid");
    const found = behind.search ? [] : conversations.filter(({ contactId }) => contactId === query.value);
    return { status: 200, body: { type: "conversation.list", conversations: found.map(conversationOf) } };
  };
  const me = (): Answer => ({ status: 200, body: { type: "admin", id: "780", email: "agent@acme.test" } });
  const createTag = (asked: Asked): Answer => {
    const { name } = jsonOf(asked);
    if (typeof name !== "string" || name === "") return refused(400, "parameter_not_found");
    return { status: 200, body: { type: "tag", id: `tag-${name}`, name } };
  };
  const tag = (asked: Asked, conversation: Conversation): Answer => {
    const { id, admin_id } = jsonOf(asked);
    if (admin_id !== "780" || !String(id).startsWith("tag-")) return refused(404, "not_found");
    if (!conversation.tags.includes(id.slice(4))) conversation.tags.push(id.slice(4));
    return { status: 200, body: { type: "tag", id, name: id.slice(4) } };
  };
  const update = (asked: Asked, conversation: Conversation): Answer => {
    const { custom_attributes } = jsonOf(asked);
    if (Object.keys(custom_attributes).some((name) => !["Answer in", "Case"].includes(name)))
      return refused(400, "parameter_invalid");
    conversation.attributes = { ...conversation.attributes, ...custom_attributes };
    return { status: 200, body: conversationOf(conversation) };
  };
  const reply = (asked: Asked, conversation: Conversation): Answer => {
    const { message_type, type, intercom_user_id, body, attachment_files = [] } = jsonOf(asked);
    if (message_type !== "comment" || type !== "user" || !body) return refused(400, "parameter_invalid");
    if (intercom_user_id !== conversation.contactId) return refused(404, "not_found");
    if (attachment_files.length > 10) return refused(400, "parameter_invalid");
    for (const { name, content_type, data } of attachment_files) {
      if (!name || !content_type || typeof data !== "string") return refused(400, "parameter_invalid");
      conversation.files.push({ name, content: Buffer.from(data, "base64") });
    }
    return { status: 200, body: conversationOf(conversation) };
  };

  const http = await startHttpDesk((asked) => {
    if (asked.headers.authorization !== "Bearer intercom-secret") return refused(401, "unauthorized");
    if (asked.headers["intercom-version"] !== "2.14") return refused(400, "intercom_version_invalid");
    const routes: Record<string, (asked: Asked) => Answer> = {
      "POST /contacts/search": searchContacts,
      "POST /contacts": createContact,
      "POST /conversations": createConversation,
      "GET /me": me,
      "POST /tags": createTag,
      "POST /conversations/search": searchConversations,
    };
    const route = routes[`${asked.method} ${asked.url.pathname}`];
    if (route) return route(asked);
    const [, root, id, action] = asked.url.pathname.split("/");
    const conversation = conversations.find((one) => one.id === id);
    if (root !== "conversations" || conversation === undefined) return refused(404, "not_found");
    if (asked.method === "POST" && action === "reply") return reply(asked, conversation);
    if (asked.method === "POST" && action === "tags") return tag(asked, conversation);
    if (asked.method === "PUT" && action === undefined) return update(asked, conversation);
    return { status: 200, body: conversationOf(conversation) };
  });
  const adapter = (token: string) =>
    intercomAdapter({
      url: http.url,
      token,
      fields: fieldsAs("Answer in", "Case"),
      tags: ["billing", "{issue}"],
    });
  return {
    http,
    adapter: adapter("intercom-secret"),
    stranger: adapter("wrong"),
    /** As after a restart: an adapter that remembers nothing. */
    another: () => adapter("intercom-secret"),
    /** Whether its searches do not know yet of anything. */
    behind,
    tickets: async () =>
      conversations.map(({ id, contactId, body, files, tags, attributes }) => ({
        reference: id,
        subject: body.split("\n")[0] ?? "",
        body,
        email: [...contacts].find(([, one]) => one === contactId)?.[0] ?? "",
        priority: /^Priority: (\w+)$/m.exec(body)?.[1]?.toLowerCase() ?? "",
        files,
        tags,
        language: attributes["Answer in"],
        caseRef: attributes.Case,
      })),
    close: http.close,
  } satisfies Desk & Record<string, unknown>;
}

const contactOf = (id: string) => ({ type: "contact", id, role: "user" });

const conversationOf = ({ id, body, files }: Conversation) => ({
  type: "conversation",
  id,
  source: { type: "conversation", body: `<p>${body.replace(/</g, "&lt;")}</p>` },
  conversation_parts: {
    type: "conversation_part.list",
    conversation_parts:
      files.length === 0
        ? []
        : [{ type: "conversation_part", attachments: files.map(({ name }) => ({ type: "upload", name })) }],
  },
});

const refused = (status: number, code: string): Answer => ({
  status,
  body: { type: "error.list", request_id: "b14d75ab", errors: [{ code, message: "It is not right" }] },
});
