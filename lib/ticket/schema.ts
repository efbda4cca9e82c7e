import * as z from "zod/mini";
import { issues } from "@/machines/step";
import { mostFiles } from "./attachment-limits";

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

/** What a ticket of each issue may tell. All but the discriminator comes from answers and fields, none is invented. */
const facts = z.discriminatedUnion("issue", [
  z.object({
    issue: z.literal("missing-credits"),
    paid_at: instant,
    amount: money,
    method: z.optional(z.enum(["card", "crypto", "another-way"])),
    bank_status: z.optional(line),
    transaction_id: z.optional(line),
    move_to: z.optional(z.enum(["organization", "personal"])),
  }),
  z.object({
    issue: z.literal("declined-card"),
    attempted_at: instant,
    amount: money,
    bank_says: z.optional(line),
    decline_code: z.optional(line),
  }),
  z.object({
    issue: z.literal("unexpected-charges"),
    period_from: day,
    period_to: z.optional(day),
    amount: money,
    stands_out: z.optional(line),
    key_names: z.optional(line),
    generation_ids: z.optional(generationIds),
    activity: z.optional(text),
  }),
  z.object({
    issue: z.literal("free-model-charges"),
    model: line,
    plugins: z.optional(line),
    amount: z.optional(money),
    generation_ids: z.optional(generationIds),
    activity: z.optional(text),
  }),
  z.object({
    issue: z.literal("refunds"),
    paid_at: instant,
    amount: money,
    used: z.optional(line),
    requested_at: z.optional(instant),
    transaction_id: z.optional(line),
    activity: z.optional(text),
  }),
  z.object({ issue: z.literal("invoices"), invoice_number: z.optional(line), paid_at: z.optional(instant) }),
  z.object({
    issue: z.literal("unauthorized-use"),
    period_from: day,
    period_to: z.optional(day),
    amount: z.optional(money),
    key_names: z.optional(line),
    measures: z.array(line),
    generation_ids: z.optional(generationIds),
    activity: z.optional(text),
    logs: z.optional(text),
  }),
]);

/** What the person asks support to do. */
export const requests = [
  "find-credits",
  "move-credits",
  "accept-card",
  "check-charges",
  "check-free-model-charge",
  "refund",
  "refund-late",
  "invoice",
  "account-compromised",
] as const;

/** A file that the person attaches: what it is, not the file itself. */
export const evidenceSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  type: z.string().check(z.maxLength(100)),
  bytes: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/**
 * The support ticket, `billing-ticket/1`. Published as JSON Schema at `/schemas/ticket.json`.
 * Keys and card numbers have been struck out of every text before one of these exists.
 */
export const ticketSchema = z.object({
  schema: z.literal("billing-ticket/1"),
  ref: z.string().check(z.regex(/^BT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)),
  issue: z.enum(issues),
  outcome: z.literal("ticket"),
  request: z.enum(requests),
  subject: z.string().check(z.minLength(1), z.maxLength(150)),
  // Markdown makes up to three times as much of the longest note and logs, and the transcript comes on top.
  body: z.string().check(z.minLength(1), z.maxLength(50000), z.describe("Markdown")),
  priority: z.enum(["low", "normal", "high", "urgent"]),
  requester: z.object({
    email: z.email().check(z.maxLength(254)),
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
      }),
    )
    .check(z.maxLength(60)),
  evidence: z.array(evidenceSchema).check(z.maxLength(mostFiles)),
  links: z.array(z.object({ title: z.string(), url: z.url() })),
  staff_ref: z.optional(z.string().check(z.maxLength(40))),
  locale: z.string().check(z.maxLength(35)),
  time_zone: z.string().check(z.maxLength(64), z.describe("IANA name")),
  created_at: instant,
  flow_version: z.string(),
});

export type Ticket = z.infer<typeof ticketSchema>;
export type TicketFacts = z.infer<typeof facts>;
export type RequestId = (typeof requests)[number];
export type Evidence = z.infer<typeof evidenceSchema>;
