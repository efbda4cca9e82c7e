import * as z from "zod/mini";
import { languages } from "@/content/languages";
import { everyIssue } from "@/machines/every-issue";
import type { Facts, IssueForm } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import { mostFiles } from "./ticket-limits";
import { emailPattern, longestEmail } from "./validate-draft";

/** The facts of a ticket, by name. */
type TicketFacts = { readonly issue: Issue } & Facts;

/** A decimal string with an ISO 4217 code: never a float. */
const money = z.object({
  amount: z.string().check(z.regex(/^\d{1,9}\.\d{2,}$/)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
const instant = z.iso.datetime({ offset: false }).check(z.describe("ISO 8601, UTC"));
const day = z.iso.date().check(z.describe("A calendar day in the time zone of `time_zone`"));
const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));
const generationIds = z.array(z.string().check(z.regex(/^gen-[A-Za-z0-9-]{4,80}$/))).check(z.maxLength(50));

/** How each fact must look, whatever the issue that it belongs to. */
export const factSchemas = {
  paid_at: instant,
  amount: money,
  amount_left: money,
  method: z.enum(["card", "crypto", "another-way"]),
  bank_status: line,
  network: line,
  transaction_id: line,
  move_to: z.enum(["organization", "personal"]),
  attempted_at: instant,
  bank_says: line,
  decline_code: line,
  card_country: line,
  other_card: z.enum(["tried", "none"]),
  error_text: text,
  refused_at: instant,
  period_from: day,
  period_to: day,
  stands_out: line,
  key_names: line,
  generation_ids: generationIds,
  activity: text,
  model: line,
  plugins: line,
  used: line,
  requested_at: instant,
  invoice_number: line,
  measures: z.array(line),
  logs: text,
} satisfies Record<keyof Facts, z.ZodMiniType>;

/** The facts that a ticket of an issue may have. All except the discriminator come from answers and fields. */
const factsOf = (issue: Issue, { facts }: IssueForm) =>
  z.object({
    issue: z.literal(issue),
    ...Object.fromEntries(
      Object.entries(facts).map(([name, is]) => {
        const schema = factSchemas[name as keyof Facts];
        return [name, is === "needed" ? schema : z.optional(schema)];
      }),
    ),
  });

/** A file that the person attaches: what it is, not the file itself. */
export const attachmentSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  type: z.string().check(z.maxLength(100)),
  bytes: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Each issue's facts, discriminated by `issue`. */
const [firstFacts, ...otherFacts] = issues.map((issue) => factsOf(issue, everyIssue[issue].form));
if (firstFacts === undefined) throw new Error("A ticket is of some issue.");
const facts = z.discriminatedUnion("issue", [firstFacts, ...otherFacts]) as z.ZodMiniType<TicketFacts>;

/**
 * The support ticket, `billing-ticket/2`, published as JSON Schema at `/schemas/ticket.json`. Keys and card numbers have
 * been redacted in every text before one of these exists. Use this to validate a ticket; `build-ticket.ts` makes one.
 */
export const ticketSchema = z.object({
  schema: z.literal("billing-ticket/2"),
  ref: z.string().check(z.regex(/^BT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)),
  issue: z.enum(issues),
  outcome: z.literal("ticket"),
  request: z.enum(issues.flatMap((issue) => Object.keys(everyIssue[issue].form.requests))),
  /** The verdict of the rules, in one line. */
  verdict: z.string().check(z.minLength(1), z.maxLength(500)),
  subject: z.string().check(z.minLength(1), z.maxLength(150)),
  // Markdown makes up to three times as much of the longest note and logs, and the transcript comes on top.
  body: z.string().check(z.minLength(1), z.maxLength(50000), z.describe("Markdown")),
  priority: z.enum(["low", "normal", "high", "urgent"]),
  requester: z.object({
    email: z.email({ pattern: emailPattern }).check(z.maxLength(longestEmail)),
    account: z.object({
      kind: z.enum(["personal", "organization", "unknown"]),
      organization: z.optional(line),
    }),
  }),
  facts,
  note: z.optional(text),
  transcript: z
    .array(
      z.object({
        issue: z.enum(issues),
        step: z.string(),
        question: z.string(),
        option: z.string(),
        answer: z.string(),
        how: z.enum(["asked", "assumed"]),
        /** An answer; something that was done and did not help; or where the person left for support. */
        kind: z.enum(["answered", "tried", "left"]),
      }),
    )
    .check(z.maxLength(60)),
  /** What does not fit together, by the name of its rule. The person was asked, and sent it as it is. */
  contradictions: z.array(z.object({ id: z.string(), sentence: z.string() })).check(z.maxLength(60)),
  attachments: z.array(attachmentSchema).check(z.maxLength(mostFiles)),
  links: z.array(z.object({ title: z.string(), url: z.url() })),
  staff_ref: z.optional(z.string().check(z.maxLength(40))),
  /** The language to answer in. */
  language: z.enum(languages),
  locale: z.string().check(z.maxLength(35)),
  time_zone: z.string().check(z.maxLength(64), z.describe("IANA name")),
  created_at: instant,
  flow_version: z.string(),
});

/** `billing-ticket/2` as JSON Schema, draft 2020-12, made from the zod schema. */
export function ticketJsonSchema() {
  return { ...z.toJSONSchema(ticketSchema, { target: "draft-2020-12" }), title: "billing-ticket/2" };
}

export type Ticket = z.infer<typeof ticketSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
