import { jsonrepair } from "jsonrepair";
import { attachmentSchema, factSchemas, ticketSchema } from "@/lib/ticket/schema";
import { upgradeTicket } from "@/lib/ticket/upgrade-ticket";
import { everyIssue } from "@/machines/every-issue";
import type { Facts } from "@/machines/form";
import { type Issue, isIssue } from "@/machines/registry";
import { type Found, type FoundLine, type FoundTicket, plainFields, type Unread } from "./found-ticket";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const at = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

const { requester, transcript } = ticketSchema.shape;
const lineSchema = transcript.def.element;

/**
 * Reads a ticket from JSON, each part separately, so that a missing or wrong one costs no other. JSON that was cut off
 * or edited by hand is repaired first.
 *
 * @param text may have words before and after the JSON
 * @returns `undefined` if there is no ticket in it. Never throws.
 */
export function readJson(text: string): (Found & { readonly body?: string | undefined }) | undefined {
  const parsed = parseLoosely(text);
  if (parsed === undefined || !looksLikeTicket(parsed.value)) return undefined;
  const { isBroken } = parsed;
  const value: Fields = upgradeTicket(parsed.value);
  const unread: Unread[] = [];
  const read = <T>(
    field: string,
    schema: { safeParse(value: unknown): { success: boolean; data?: T | undefined } },
    piece: unknown,
  ): T | undefined => {
    const result = schema.safeParse(piece);
    if (!result.success) unread.push({ field, why: piece === undefined ? "missing" : "wrong" });
    return result.data;
  };

  const plain = Object.fromEntries(
    plainFields
      .map((field) => [field, read<unknown>(field, ticketSchema.shape[field], at(value, field))])
      .filter(([, piece]) => piece !== undefined),
  ) as Pick<FoundTicket, (typeof plainFields)[number]>;
  const who = isFields(at(value, "requester")) ? (at(value, "requester") as Fields) : {};
  const email = read("requester.email", requester.shape.email, at(who, "email"));
  const account = read("requester.account", requester.shape.account, at(who, "account"));

  const given = isFields(at(value, "facts")) ? (at(value, "facts") as Fields) : {};
  const facts: Record<string, unknown> = {};
  for (const [id, piece] of Object.entries(given)) {
    const schema = Object.hasOwn(factSchemas, id) ? factSchemas[id as keyof typeof factSchemas] : undefined;
    if (id === "issue") continue;
    const fact = schema ? read<unknown>(`facts.${id}`, schema, piece) : undefined;
    if (schema === undefined) unread.push({ field: `facts.${id}`, why: "wrong" });
    if (fact !== undefined) facts[id] = fact;
  }

  const lines = read<unknown[]>("transcript", { safeParse: anyList }, at(value, "transcript")) ?? [];
  const readLines = lines
    .slice(0, mostLines)
    .map((line, index): FoundLine | undefined => read(`transcript ${index + 1}`, lineSchema, line))
    .filter((line) => line !== undefined);
  if (lines.length > mostLines) unread.push({ field: `transcript ${mostLines + 1}`, why: "wrong" });
  const files = read<unknown[]>("attachments", { safeParse: anyList }, at(value, "attachments")) ?? [];
  const attachments = files
    .slice(0, mostLines)
    .map((file, index) => read(`attachment ${index + 1}`, attachmentSchema, file))
    .filter((file) => file !== undefined);

  const issue = read("issue", ticketSchema.shape.issue, at(value, "issue")) ?? issueBeside(value, readLines);
  if (issue === undefined) return undefined;
  for (const id of neededFacts(issue)) {
    if (!Object.hasOwn(given, id)) unread.push({ field: `facts.${id}`, why: "missing" });
  }
  const body = at(value, "body");
  return {
    ticket: { ...plain, issue, email, account, facts: facts as Facts, lines: readLines, attachments },
    ...(typeof body === "string" ? { body } : {}),
    unread,
    isBroken,
  };
}

/** As many steps as a ticket takes, so a hostile one costs no more than an honest one. */
const mostLines = 60;

const anyList = (value: unknown) =>
  Array.isArray(value) ? { success: true, data: value as unknown[] } : { success: false };

/** The facts that every ticket of this issue has. */
function neededFacts(issue: Issue): string[] {
  return Object.entries(everyIssue[issue].form.facts)
    .filter(([, is]) => is === "needed")
    .map(([name]) => name);
}

/** Two of the names that every ticket has. */
const looksLikeTicket = (value: unknown): value is Fields =>
  isFields(value) &&
  ["schema", "ref", "issue", "requester", "facts", "transcript", "flow_version"].filter((key) =>
    Object.hasOwn(value, key),
  ).length >= 2;

/** If the name of the issue is missing, other parts still show it. */
function issueBeside(value: Fields, lines: readonly FoundLine[]): Issue | undefined {
  const facts = at(value, "facts");
  const version = at(value, "flow_version");
  return [
    isFields(facts) ? at(facts, "issue") : undefined,
    typeof version === "string" ? version.split("@")[0] : undefined,
    lines.at(-1)?.issue,
  ].find((name) => typeof name === "string" && isIssue(name)) as Issue | undefined;
}

function parseLoosely(text: string): { value: unknown; isBroken: boolean } | undefined {
  const from = text.indexOf("{");
  if (from < 0) return undefined;
  try {
    return { value: JSON.parse(text.slice(from, text.lastIndexOf("}") + 1)), isBroken: false };
  } catch {
    try {
      return { value: JSON.parse(jsonrepair(text.slice(from))), isBroken: true };
    } catch {
      return undefined;
    }
  }
}
