import type { Policy } from "@/content/policy";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { now } from "./drafts";

/** A pair that can't both be so, and one that can. */
export interface ContradictionRow {
  readonly issue: Issue;
  /** Query of the ticket step. */
  readonly answers: string;
  readonly typed: Draft;
  /** Typed so that it does fit. */
  readonly fits: Draft;
  /** The name of the rule that speaks. */
  readonly id: string;
  /** The step that is in doubt. */
  readonly at: string;
  /** The answer that what was typed speaks for. */
  readonly instead?: string;
}

const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

/** Every pair of an answer and something typed that the rules tell apart. */
export function contradictionRows(policy: Policy): ContradictionRow[] {
  const { windowHours, ticketFromUsd } = policy.refunds;
  const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
  const limit = Number(ticketFromUsd);
  const bought = "used-any=unused";
  const recent = { paid_at: ago(60) };
  const old = { paid_at: ago(windowHours * 60 + 1) };
  const small = { ...recent, amount: (limit - 0.01).toFixed(2) };
  const large = { ...recent, amount: limit.toFixed(2) };
  const withAsked = { paid_at: ago(60 * 24 * 60) };
  const longAgo = { ...withAsked, requested_at: ago(40 * 24 * 60) };
  const justAsked = { ...withAsked, requested_at: ago(24 * 60) };
  const hash = `0x${"9f".repeat(32)}`;
  const stripe = "ch_3PabcDEF0123456789";
  const lost = "check-balance=not-there";
  const byCard = `${lost}&paid-how=card&bank-status=completed`;
  const byCrypto = `${lost}&paid-how=crypto&transaction-status=confirmed`;
  const coin = { network: "Base", paid_at: ago(300) };
  const refunds = (answers: string, typed: Draft, fits: Draft, id: string, at: string, instead?: string) => ({
    issue: "refunds" as const,
    answers,
    typed,
    fits,
    id,
    at,
    ...(instead ? { instead } : {}),
  });
  const credits = (answers: string, typed: Draft, fits: Draft, id: string, at: string, instead?: string) => ({
    ...refunds(answers, typed, fits, id, at, instead),
    issue: "missing-credits" as const,
  });
  const card = (says: string, code: string, fits: string) => ({
    issue: "declined-card" as const,
    answers: `bank-says=${says}`,
    typed: { decline_code: code },
    fits: { decline_code: fits },
    id: "bank-and-code",
    at: "bank-says",
    instead: "another-reason",
  });
  const status = (picked: string, shown: string, fits: string, instead: string) => ({
    issue: "refused-requests" as const,
    answers: `which-error=${picked}`,
    typed: { error_text: shown },
    fits: { error_text: fits },
    id: "error-status",
    at: "which-error",
    instead,
  });
  const cause = (
    step: "which-402" | "which-403",
    picked: string,
    source: string,
    instead: string,
    own: string,
  ) => {
    const code = step.slice(-3);
    return {
      issue: "refused-requests" as const,
      answers: `which-error=${code === "402" ? "payment-required" : "forbidden"}&${step}=${picked}`,
      typed: { error_text: `${code} {"limit_source":"${source}"}` },
      fits: { error_text: `${code} {"limit_source":"${own}"}` },
      id: "error-cause",
      at: step,
      instead,
    };
  };
  const slug = (step: string, picked: string, typed: string, fits: string, instead: string) => ({
    issue: "free-model-charges" as const,
    answers: `${step === "find-model" ? "which-model=not-sure&" : ""}${step}=${picked}`,
    typed: { model: typed },
    fits: { model: fits },
    id: "free-slug",
    at: step,
    instead,
  });
  const free = "deepseek/deepseek-chat:free";
  const paid = "deepseek/deepseek-chat";
  return [
    refunds(
      `${bought}&bought-when=within-window`,
      old,
      recent,
      "refund-window",
      "bought-when",
      "window-over",
    ),
    refunds(
      `${bought}&bought-when=window-over`,
      recent,
      old,
      "refund-window",
      "bought-when",
      "within-window",
    ),
    refunds(`${bought}&how-much=under-limit`, large, small, "refund-amount", "how-much", "limit-or-over"),
    refunds(`${bought}&how-much=limit-or-over`, small, large, "refund-amount", "how-much", "under-limit"),
    refunds(
      "used-any=already-asked&asked-when=overdue",
      justAsked,
      longAgo,
      "refund-due",
      "asked-when",
      "within-business-days",
    ),
    refunds(
      "used-any=already-asked&asked-when=within-business-days&still-on-its-way=need-support",
      longAgo,
      justAsked,
      "refund-due",
      "asked-when",
      "overdue",
    ),
    refunds(
      "used-any=partly-used",
      { amount: "60", amount_left: "60" },
      { amount: "60", amount_left: "59" },
      "credits-left",
      "used-any",
      "unused",
    ),
    credits(
      `paid-when=longer-ago&${byCard}`,
      { paid_at: ago(ticketAfterMinutes - 1) },
      { paid_at: ago(ticketAfterMinutes) },
      "paid-when",
      "paid-when",
      "some-minutes-ago",
    ),
    credits(
      `paid-when=longer-ago&${byCard}`,
      { paid_at: ago(waitMinutes - 1) },
      { paid_at: ago(600) },
      "paid-when",
      "paid-when",
      "just-now",
    ),
    credits(
      `paid-when=some-minutes-ago&${byCard}&wait-longer=need-support`,
      { paid_at: ago(waitMinutes - 1) },
      { paid_at: ago(waitMinutes) },
      "paid-when",
      "paid-when",
      "just-now",
    ),
    credits(
      "paid-when=just-now&wait=need-support&before-you-write=write-now",
      { paid_at: ago(24 * 60) },
      { paid_at: ago(3) },
      "paid-when",
      "paid-when",
      "longer-ago",
    ),
    credits(
      "paid-when=just-now&wait=time-is-up",
      { paid_at: ago(waitMinutes - 1) },
      { paid_at: ago(waitMinutes) },
      "not-waited",
      "wait",
    ),
    credits(
      `paid-when=some-minutes-ago&${byCard}&wait-longer=still-missing`,
      { paid_at: ago(ticketAfterMinutes - 1) },
      { paid_at: ago(ticketAfterMinutes) },
      "not-waited",
      "wait-longer",
    ),
    credits(
      `paid-when=longer-ago&${byCard}`,
      { paid_at: ago(300), transaction_id: hash },
      { paid_at: ago(300), transaction_id: stripe },
      "method-and-transaction",
      "paid-how",
      "crypto",
    ),
    credits(
      `paid-when=longer-ago&${byCrypto}`,
      { ...coin, transaction_id: stripe },
      { ...coin, transaction_id: hash },
      "method-and-transaction",
      "paid-how",
      "card",
    ),
    ...["international", "fraud-protection", "merchant-restriction"].flatMap((says) => [
      card(says, "insufficient_funds", "do_not_honor"),
      card(says, "expired_card", ""),
    ]),
    card("no-attempt", "do_not_honor", "incorrect_number"),
    card("no-attempt", "insufficient_funds", "incorrect_cvc"),
    {
      ...card("not-asked", "lost_card", "do_not_honor"),
      answers: "bank-says=not-asked&ask-bank=international",
      at: "ask-bank",
    },
    slug("which-model", "ends-in-free", paid, free, "no-suffix"),
    slug("which-model", "no-suffix", free, paid, "ends-in-free"),
    slug("find-model", "ends-in-free", paid, free, "no-suffix"),
    slug("find-model", "no-suffix", free, paid, "ends-in-free"),
    {
      issue: "free-model-charges",
      answers: "which-model=ends-in-free&what-happened=charged",
      typed: { model: `${paid}:online` },
      fits: { model: free },
      id: "online-slug",
      at: "what-happened",
      instead: "plugin",
    },
    {
      issue: "free-model-charges",
      answers: "which-model=ends-in-free&what-happened=refused&daily-limit=need-support",
      typed: { model: free, amount: "0.02" },
      fits: { model: free },
      id: "refused-but-charged",
      at: "what-happened",
      instead: "charged",
    },
    status("payment-required", "429 Too Many Requests", "402", "too-many"),
    status("payment-required", "403 Forbidden", "402 and 403", "forbidden"),
    status("key-refused", "402 Payment Required", "401", "payment-required"),
    status("forbidden", "401 Unauthorized", "403", "key-refused"),
    status("too-many", "402 Payment Required", "429", "payment-required"),
    status("something-else", '{"code":402}', "502 Bad Gateway", "payment-required"),
    {
      ...status("nothing-shown", '{"code":401}', '{"code":403}', "key-refused"),
      answers: "which-error=nothing-shown&find-error=forbidden",
      at: "find-error",
    },
    cause("which-402", "balance", "openrouter_key_limit", "key-limit", "openrouter_credits"),
    cause("which-402", "max-tokens", "openrouter_in_flight_budget", "in-flight", "openrouter_credits"),
    cause("which-402", "key-limit", "openrouter_credits", "balance", "openrouter_key_limit"),
    cause("which-402", "budget", "openrouter_in_flight_budget", "in-flight", "openrouter_guardrail_budget"),
    cause("which-403", "key-limit", "openrouter_workspace_budget", "budget", "openrouter_key_limit"),
    cause("which-403", "another-reason", "openrouter_key_limit", "key-limit", "nothing"),
    {
      issue: "refused-requests",
      answers: "which-error=too-many&which-429=free-model&free-limit=bought-enough",
      typed: { error_text: "429", model: paid },
      fits: { error_text: "429", model: free },
      id: "free-limit-model",
      at: "which-429",
    },
    {
      issue: "unexpected-charges",
      answers: "look-at-activity=cannot-look&rule-out=none-of-these",
      typed: { activity: "- 12 requests, $43.21 in total, 2026-08-19 to 2026-08-24 (UTC)" },
      fits: {},
      id: "cannot-look",
      at: "look-at-activity",
      instead: "looked",
    },
  ];
}
