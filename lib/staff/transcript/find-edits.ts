import { describeDay, describeMoney } from "@/lib/ticket/describe-value";
import { printable } from "@/lib/ticket/redact";
import { factValue } from "@/lib/ticket/ticket-body";
import { everyRequest } from "@/machines/every-issue";
import type { Facts } from "@/machines/form";
import { parseMoney } from "@/machines/rules/typed-money";
import type { Edit, EditedField, Flows, FoundTicket } from "./found-ticket";
import { readMarkdown, unquote } from "./read-markdown";

/** The places where a ticket repeats a value. */
export interface SaidTwice {
  readonly subjects: readonly (string | undefined)[];
  /** Bodies, as Markdown or as plain text. */
  readonly bodies: readonly (string | undefined)[];
}

/**
 * Compares the facts of a ticket with its subjects and bodies, which were made out of them.
 *
 * @returns each difference once. A value that only one of them has is no difference: it was not read, or an older body
 * calls it by another name. Never throws.
 */
export function findEdits(ticket: FoundTicket, { subjects, bodies }: SaidTwice, flows: Flows): Edit[] {
  const found = new Map<string, Edit>();
  for (const edit of [
    ...bodies.flatMap((body) => (body ? inBody(ticket, body, flows) : [])),
    ...subjects.flatMap((subject) => (subject ? inSubject(ticket, subject) : [])),
  ])
    if (!found.has(edit.field)) found.set(edit.field, edit);
  return [...found.values()];
}

function inBody(ticket: FoundTicket, body: string, flows: Flows): Edit[] {
  const read = readMarkdown(unquote(body), flows)?.ticket;
  if (read === undefined) return [];
  const given = ticket.facts;
  const pairs: [EditedField, unknown, unknown][] = [
    ["email", ticket.email, read.email],
    ...(Object.keys(read.facts) as (keyof Facts)[]).map((id): [EditedField, unknown, unknown] => [
      id,
      given[id],
      read.facts[id],
    ]),
    ["note", ticket.note, read.note],
  ];
  return pairs
    .filter(
      ([field, told, other]) =>
        told !== undefined && other !== undefined && plain(field, told) !== plain(field, other),
    )
    .map(([field, told, other]): Edit => ({ field, told, other, where: "text" }));
}

/** What two values are compared by: an instant is written to the minute, and lines may have been wrapped. */
const plain = (field: string, value: unknown): string =>
  factValue(field, value, "UTC").replace(/\s+/g, " ").trim();

/** Placeholders for values in a subject; nobody can type these. */
const places = { amount: "\u0001", day: "\u0002", model: "\u0003" } as const;

/** A subject that today's words would not make says nothing: the words may be those of another day. */
function inSubject({ request, facts, time_zone = "UTC" }: FoundTicket, subject: string): Edit[] {
  const words = everyRequest[request ?? ""];
  if (words === undefined) return [];
  const dated = (["paid_at", "attempted_at", "period_from"] as const).find((id) => facts[id] !== undefined);
  const values = {
    amount: facts.amount && describeMoney(facts.amount),
    day: dated && describeDay(facts[dated] ?? "", time_zone),
    model: facts.model && printable(facts.model),
  };
  const given = (name: keyof typeof values) => (values[name] ? places[name] : "");
  const made = words.problem(given("amount"), given("day"), given("model"));
  const pattern = made
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(new RegExp(`[${Object.values(places).join("")}]`, "g"), (place) => {
      const name = (Object.keys(places) as (keyof typeof places)[]).find((one) => places[one] === place);
      return `(?<${name}>.+)`;
    });
  const written = subject.replace(/^(?:(?:re|fwd?|aw|wg|rv)\s*:\s*)+/i, "").replace(/ \(BT-[\w-]+\)$/, "");
  const said = new RegExp(`^${pattern}$`).exec(written)?.groups;
  if (said === undefined) return [];
  const other = (name: keyof typeof values) =>
    said[name] !== undefined && said[name] !== values[name] ? said[name] : undefined;
  const [amount, day, named] = [other("amount"), other("day"), other("model")];
  // A subject is cut to its length, and a model ends it.
  const model = named !== undefined && values.model?.startsWith(named) ? undefined : named;
  const sum = amount === undefined ? undefined : parseMoney(amount);
  const changes: readonly (readonly [keyof Facts | undefined, unknown])[] = [
    ["amount", sum ? { ...facts.amount, amount: sum } : amount],
    [dated, day],
    ["model", model],
  ];
  return changes.flatMap(([field, now]): Edit[] =>
    field === undefined || now === undefined
      ? []
      : [{ field, told: facts[field], other: now, where: "subject" }],
  );
}
