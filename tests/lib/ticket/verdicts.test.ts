import { expect, test } from "vitest";
import { policy } from "@/content/policy";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { builtTicket, needed } from "./drafts";

const { windowHours, ticketAfterBusinessDays } = policy.refunds;
const { ticketAfterMinutes } = policy.missingCredits;

/** What the rules make of a way: true by the facts, and read once. */
const verdicts: readonly [string, Draft, string][] = [
  [
    "/unauthorized-use/ticket?change-password=done&revoke-keys=cannot-do",
    {},
    "Keys still live, password and recovery changed, use since 2026-08-20: stop the keys first.",
  ],
  [
    "/unexpected-charges/ticket?what-stands-out=nothing&rule-out=team-or-project&review-team=not-explained",
    {},
    "Nothing stands out, not explained by the team: dispute of $43.21.",
  ],
  [
    "/unexpected-charges/ticket?what-stands-out=many-calls&stop-loop=own-code",
    {},
    "Very many requests, their own program sent them: what a loop cost can't be refunded.",
  ],
  [
    "/free-model-charges/ticket?which-model=ends-in-free&what-happened=plugin&plugin-costs=not-explained&provider-bill=no-own-key",
    { amount: "2" },
    "The name is that of a free variant, web search or a PDF used, plugin costs do not explain it, no provider key of their own, no generations named: check the charge of $2.",
  ],
  [
    "/refunds/ticket?used-any=partly-used&bought-when=within-window&how-much=limit-or-over",
    {},
    `90 minutes after the purchase, inside the ${windowHours}-hour window, partly used, $80 of $120 left: refund by ticket.`,
  ],
  [
    "/refunds/ticket?used-any=already-asked&asked-when=overdue",
    { paid_at: "2026-07-30T10:00", requested_at: "2026-08-01T10:00" },
    `Refund asked for 23 days ago, past the ${ticketAfterBusinessDays} business days, $120: find the refund.`,
  ],
  [
    "/missing-credits/ticket?paid-when=longer-ago&paid-how=card&bank-status=pending",
    {},
    `90 minutes after paying, past the ${ticketAfterMinutes}-minute wait, by card, the bank shows it as pending: the payment has to settle first.`,
  ],
  [
    "/declined-card/ticket?bank-says=no-attempt&check-entry=still-declined",
    { other_card: "tried" },
    "The bank saw no attempt, still declined after acting on it, another card is declined, too: look at why the payment does not go through.",
  ],
  ["/refused-requests/ticket", { error_text: "It says no." }, "Find why the requests are refused."],
  [
    "/invoices/ticket?what-you-need=wrong-invoice",
    { invoice_number: "INV_7" },
    "Invoice INV_7: a paid invoice can't be changed, new details reach future ones.",
  ],
];

test.each(verdicts)("%s: %j", async (address, draft, verdict) => {
  const issue = address.split("/")[1] as Issue;
  expect((await builtTicket(address, { ...needed[issue], ...draft })).verdict).toBe(verdict);
});
