import { factSchemas, type Ticket } from "@/lib/ticket/schema";

/** Texts with many lines: they are in the body, and no field takes them. */
const longFacts = ["activity", "logs", "error_text"] as const;

/** The values that every ticket has. */
const ofTicket = {
  ref: ({ ref }) => ref,
  issue: ({ issue }) => issue,
  request: ({ request }) => request,
  verdict: ({ verdict }) => verdict,
  priority: ({ priority }) => priority,
  /** The language to answer in, such as `es`. */
  language: ({ language }) => language,
  /** The reference that staff gave with a link. */
  case: ({ staff_ref }) => staff_ref,
  email: ({ requester }) => requester.email,
  account: ({ requester }) => requester.account.kind,
  organization: ({ requester }) => requester.account.organization,
  /** How many things on the ticket do not fit together. */
  contradictions: ({ contradictions }) => String(contradictions.length),
  currency: ({ facts }) => facts.amount?.currency,
  created_at: ({ created_at }) => created_at,
} as const satisfies Readonly<Record<string, (ticket: Ticket) => string | undefined>>;

type LongFact = (typeof longFacts)[number];
/** The values that a field or a tag of a help desk can have. */
type ValueName = keyof typeof ofTicket | Exclude<keyof typeof factSchemas, LongFact>;

export const valueNames = [
  ...Object.keys(ofTicket),
  ...Object.keys(factSchemas).filter((fact) => !(longFacts as readonly string[]).includes(fact)),
] as [ValueName, ...ValueName[]];

/** What the operator wants on each ticket of a desk, besides its subject and body. */
export interface Labels {
  /** What goes into which field, by the desk's own name for it. */
  readonly fields: readonly (readonly [name: ValueName, field: string])[];
  /** Tags, in which `{issue}` is replaced by the value of the ticket. */
  readonly tags: readonly string[];
}

/** On every ticket if nothing else is set. */
export const usualTags: readonly string[] = [
  "billing-help",
  "{issue}",
  "{request}",
  "language-{language}",
  "case-{case}",
];

function valueFor(ticket: Ticket, name: ValueName): string | undefined {
  if (name in ofTicket) return ofTicket[name as keyof typeof ofTicket](ticket);
  const fact: unknown = ticket.facts[name as keyof typeof ticket.facts];
  if (Array.isArray(fact)) return fact.join(", ");
  // Money takes two fields: `currency` is the other one.
  if (typeof fact === "object" && fact !== null && "amount" in fact) return String(fact.amount);
  return fact === undefined ? undefined : String(fact);
}

/** The fields that the ticket has something for, in order. */
export const fieldsOf = (ticket: Ticket, { fields }: Labels): [field: string, value: string][] =>
  fields.flatMap(([name, field]) => {
    const value = valueFor(ticket, name);
    return value ? [[field, value]] : [];
  });

const placeholders = /\{([^{}]*)\}/g;

/** The names in a tag. */
export const namesInTag = (tag: string): string[] =>
  [...tag.matchAll(placeholders)].map(([, name = ""]) => name);

/**
 * The tags of a ticket, in lower case and without blanks; one that names what the ticket does not tell is left out.
 *
 * @param longest characters that the desk takes
 */
export function tagsOf(ticket: Ticket, { tags }: Labels, longest: number): string[] {
  const written = tags
    .filter((tag) => namesInTag(tag).every((name) => valueFor(ticket, name as ValueName)))
    .map((tag) => tag.replace(placeholders, (_, name: ValueName) => asTag(valueFor(ticket, name) ?? "")))
    .map((tag) => tag.slice(0, longest).replace(/-$/, ""));
  return [...new Set(written)];
}

const asTag = (value: string) =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "");
