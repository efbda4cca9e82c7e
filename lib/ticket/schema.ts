import { z } from "zod";
import { issues } from "@/machines/step";

/** A decimal string with an ISO 4217 code: never a float. */
const money = z.object({
  amount: z.string().regex(/^\d{1,9}\.\d{2,}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const instant = z.iso.datetime({ offset: false }).describe("ISO 8601, UTC");
const day = z.iso.date().describe("A calendar day in the time zone of `time_zone`");
const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(4000);
const generationIds = z.array(z.string().regex(/^gen-[A-Za-z0-9-]{4,80}$/)).max(50);

/** What a ticket of each issue may tell. All but the discriminator comes from answers and fields, none is invented. */
const facts = z.discriminatedUnion("issue", [
  z.object({
    issue: z.literal("missing-credits"),
    paid_at: instant,
    amount: money,
    method: z.enum(["card", "crypto", "another-way"]).optional(),
    bank_status: line.optional(),
    transaction_id: line.optional(),
    move_to: z.enum(["organization", "personal"]).optional(),
  }),
  z.object({
    issue: z.literal("declined-card"),
    attempted_at: instant,
    amount: money,
    bank_says: line.optional(),
    decline_code: line.optional(),
  }),
  z.object({
    issue: z.literal("unexpected-charges"),
    period_from: day,
    period_to: day.optional(),
    amount: money,
    stands_out: line.optional(),
    generation_ids: generationIds.optional(),
  }),
  z.object({
    issue: z.literal("free-model-charges"),
    model: line,
    plugins: line.optional(),
    amount: money.optional(),
    generation_ids: generationIds.optional(),
  }),
  z.object({
    issue: z.literal("refunds"),
    paid_at: instant,
    amount: money,
    used: line.optional(),
    requested_at: instant.optional(),
    transaction_id: line.optional(),
  }),
  z.object({ issue: z.literal("invoices"), invoice_number: line.optional(), paid_at: instant.optional() }),
  z.object({
    issue: z.literal("unauthorized-use"),
    period_from: day,
    period_to: day.optional(),
    amount: money.optional(),
    key_names: line.optional(),
    measures: z.array(line),
    logs: text.optional(),
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

/**
 * The support ticket, `billing-ticket/1`. Published as JSON Schema at `/schemas/ticket.json`.
 * Keys and card numbers have been struck out of every text before one of these exists.
 */
export const ticketSchema = z.object({
  schema: z.literal("billing-ticket/1"),
  ref: z.string().regex(/^BT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
  issue: z.enum(issues),
  outcome: z.literal("ticket"),
  request: z.enum(requests),
  subject: z.string().min(1).max(150),
  body: z.string().min(1).max(20000).describe("Markdown"),
  priority: z.enum(["low", "normal", "high", "urgent"]),
  requester: z.object({
    email: z.email().max(254),
    account: z.object({
      kind: z.enum(["personal", "organization", "unknown"]),
      organization: line.optional(),
    }),
  }),
  facts,
  note: text.optional(),
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
    .max(60),
  evidence: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        type: z.string().max(100),
        bytes: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(5),
  links: z.array(z.object({ title: z.string(), url: z.url() })),
  staff_ref: z.string().max(40).optional(),
  locale: z.string().max(35),
  time_zone: z.string().max(64).describe("IANA name"),
  created_at: instant,
  flow_version: z.string(),
});

export type Ticket = z.infer<typeof ticketSchema>;
export type TicketFacts = z.infer<typeof facts>;
export type RequestId = (typeof requests)[number];
export type Evidence = Ticket["evidence"][number];
