import { freshdeskAdapter } from "@/lib/server/help-desks/freshdesk";
import { usualTags } from "@/lib/server/help-desks/labels";
import type { Desk, Taken } from "./desk";
import { fieldsAs } from "./fixture";
import { type Answer, type Asked, fileOf, formOf, isBasic, startHttpDesk } from "./http-desk";

const customFields = ["custom_fields[cf_answer_in]", "custom_fields[cf_case]"];
const priorities = ["", "low", "normal", "high", "urgent"];

/** Freshdesk: tickets as multipart forms, and the list by the requester's address. */
export async function startFreshdesk() {
  const tickets: (Taken & { tags: string[] })[] = [];
  const hidden = { last: 0 };

  const create = async (asked: Asked): Promise<Answer> => {
    const form = await formOf(asked);
    const text = (name: string) => String(form.get(name) ?? "");
    for (const name of ["email", "subject", "description", "status", "priority", "source"]) {
      if (text(name) === "") return invalid(name, "missing_field");
    }
    if (!/^[1-4]$/.test(text("priority"))) return invalid("priority", "invalid_value");
    if (!/^[2-5]$/.test(text("status"))) return invalid("status", "invalid_value");
    const tags = form.getAll("tags[]").map(String);
    if (tags.some((tag) => tag === "" || tag.length > 32)) return invalid("tags", "invalid_value");
    const unknown = [...form.keys()].find(
      (name) => name.startsWith("custom") && !customFields.includes(name),
    );
    if (unknown !== undefined) return invalid(unknown, "invalid_field");
    const files = await Promise.all(form.getAll("attachments[]").map(fileOf));
    const total = files.reduce((sum, { content }) => sum + content.length, 0);
    if (total > 20 * 1024 * 1024) return invalid("attachments", "invalid_size");
    const id = tickets.length + 1;
    tickets.push({
      reference: String(id),
      subject: text("subject"),
      body: textOf(text("description")),
      email: text("email"),
      priority: priorities[Number(text("priority"))] ?? "",
      files,
      tags,
      language: text("custom_fields[cf_answer_in]"),
      caseRef: text("custom_fields[cf_case]"),
    });
    return { status: 201, body: { id, status: 2, subject: text("subject") } };
  };
  const list = ({ url }: Asked): Answer => {
    const email = url.searchParams.get("email");
    const found = tickets.filter((one) => one.email === email);
    if (found.length === 0) return invalid("email", "invalid_value");
    const visible = found.slice(0, found.length - hidden.last);
    return {
      status: 200,
      body: visible.map(({ reference, subject }) => ({ id: Number(reference), subject })),
    };
  };

  const http = await startHttpDesk((asked) => {
    if (!isBasic(asked, "freshdesk-secret", "X")) {
      return { status: 401, body: { code: "invalid_credentials", message: "You have to be logged in" } };
    }
    if (asked.url.pathname !== "/api/v2/tickets") return { status: 404 };
    return asked.method === "POST" ? create(asked) : list(asked);
  });
  const settings = { url: http.url, fields: fieldsAs("cf_answer_in", "cf_case"), tags: usualTags };
  return {
    http,
    adapter: freshdeskAdapter({ ...settings, apiKey: "freshdesk-secret" }),
    stranger: freshdeskAdapter({ ...settings, apiKey: "wrong" }),
    tickets: async () => tickets,
    /** How many of the newest tickets its lists do not hold yet. */
    hidden,
    close: http.close,
  } satisfies Desk & Record<string, unknown>;
}

/** What a reader sees of the HTML. */
const textOf = (html: string) =>
  html.replace(/<br>/g, "\n").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

const invalid = (field: string, code: string): Answer => ({
  status: 400,
  body: { description: "Validation failed", errors: [{ field, message: "It is not right", code }] },
});
