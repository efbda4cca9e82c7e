import { usualTags } from "@/lib/server/help-desks/labels";
import { zendeskAdapter } from "@/lib/server/help-desks/zendesk";
import type { Desk, Taken } from "./desk";
import { fieldsAs } from "./fixture";
import { type Answer, type Asked, isBasic, jsonOf, startHttpDesk } from "./http-desk";

/** Zendesk: uploads, tickets, the list by `external_id`, and idempotency keys as its reference describes them. */
export async function startZendesk() {
  const uploads = new Map<string, { name: string; content: Buffer }>();
  const tickets: (Taken & { externalId: string; tags: string[] })[] = [];
  const keys = new Map<string, { body: string; id: number }>();
  let now = 0;

  const upload = ({ url, body }: Asked): Answer => {
    const name = url.searchParams.get("filename");
    if (name === null || body.length === 0) return invalid("filename");
    const token = `token-${uploads.size + 1}`;
    uploads.set(token, { name, content: body });
    return { status: 201, body: { upload: { token, attachment: { id: uploads.size, file_name: name } } } };
  };
  const create = (asked: Asked): Answer => {
    const key = String(asked.headers["idempotency-key"]);
    const before = keys.get(key);
    if (before && before.body !== asked.body.toString()) {
      const description = "Request parameters don't match the given idempotency key";
      return { status: 400, body: { error: "IdempotentRequestError", description } };
    }
    if (before) {
      return { status: 201, headers: { "x-idempotency-lookup": "hit" }, body: { ticket: { id: before.id } } };
    }
    const { ticket } = jsonOf(asked);
    if (typeof ticket?.comment?.html_body !== "string") return invalid("comment");
    if (ticket.tags.some((tag: unknown) => typeof tag !== "string" || /\s/.test(tag))) return invalid("tags");
    const field = (id: number) => ticket.custom_fields.find((one: { id: unknown }) => one.id === id)?.value;
    if (!["urgent", "high", "normal", "low"].includes(ticket.priority)) return invalid("priority");
    // A requester who is new needs a name.
    if (!ticket.requester?.name || !ticket.requester.email) return invalid("requester");
    const files = [];
    for (const token of ticket.comment.uploads ?? []) {
      const file = uploads.get(token);
      if (file === undefined) return invalid("uploads");
      files.push(file);
    }
    const id = 35_000 + tickets.length;
    tickets.push({
      reference: String(id),
      subject: ticket.subject,
      body: shownOf(ticket.comment.html_body),
      email: ticket.requester.email,
      priority: ticket.priority,
      files,
      externalId: ticket.external_id,
      tags: ticket.tags,
      language: field(360001),
      caseRef: field(360002),
    });
    keys.set(key, { body: asked.body.toString(), id });
    return { status: 201, headers: { "x-idempotency-lookup": "miss" }, body: { ticket: { id } } };
  };
  const list = ({ url }: Asked): Answer => {
    const wanted = url.searchParams.get("external_id");
    const found = tickets.filter(({ externalId }) => externalId === wanted);
    return {
      status: 200,
      body: { tickets: found.map((one) => ({ id: Number(one.reference), external_id: one.externalId })) },
    };
  };

  const http = await startHttpDesk((asked) => {
    if (!isBasic(asked, "agent@acme.test/token", "zendesk-secret")) {
      return { status: 401, body: { error: "Couldn't authenticate you" } };
    }
    const routes: Record<string, (asked: Asked) => Answer> = {
      "POST /api/v2/uploads.json": upload,
      "POST /api/v2/tickets.json": create,
      "GET /api/v2/tickets.json": list,
    };
    return routes[`${asked.method} ${asked.url.pathname}`]?.(asked) ?? { status: 404 };
  });
  const settings = {
    url: http.url,
    email: "agent@acme.test",
    token: "zendesk-secret",
    fields: fieldsAs("360001", "360002"),
    tags: usualTags,
  };
  return {
    http,
    adapter: zendeskAdapter(settings),
    stranger: zendeskAdapter({ ...settings, token: "wrong" }),
    tickets: async () => tickets,
    /** Keys are kept for two hours. */
    passHours: (hours: number) => {
      now += hours;
      if (now >= 2) keys.clear();
    },
    close: http.close,
  } satisfies Desk & Record<string, unknown>;
}

/** What a reader sees of the HTML. */
const shownOf = (html: string) =>
  html.replace(/<br>/g, "\n").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

const invalid = (field: string): Answer => ({
  status: 422,
  body: { error: "RecordInvalid", description: "Record validation errors", details: { [field]: [] } },
});
