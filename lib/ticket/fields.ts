import type { Answer } from "@/lib/flow/address";
import type { TrailLine } from "@/lib/flow/replay";
import type { Issue } from "@/machines/step";

/** Everything that a ticket form may ask. One name for one thing: a fact told in one issue is not asked in the next. */
export const fieldIds = [
  "email",
  "account_kind",
  "organization",
  "move_to",
  "paid_at",
  "attempted_at",
  "requested_at",
  "period_from",
  "period_to",
  "amount",
  "currency",
  "transaction_id",
  "decline_code",
  "model",
  "generation_ids",
  "activity",
  "invoice_number",
  "key_names",
  "logs",
  "note",
] as const;

export type FieldId = (typeof fieldIds)[number];

/** What has been typed, by field. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`, amounts as typed. */
export type Draft = Readonly<Partial<Record<FieldId, string>>>;

export interface Field {
  readonly id: FieldId;
  readonly kind: "email" | "choice" | "instant" | "day" | "money" | "line" | "text" | "ids";
  readonly required: boolean;
  /** For a choice: its options, in order. */
  readonly choices?: readonly string[];
}

const kinds: Readonly<Record<FieldId, Field["kind"]>> = {
  email: "email",
  account_kind: "choice",
  organization: "line",
  move_to: "choice",
  paid_at: "instant",
  attempted_at: "instant",
  requested_at: "instant",
  period_from: "day",
  period_to: "day",
  amount: "money",
  currency: "choice",
  transaction_id: "line",
  decline_code: "line",
  model: "line",
  generation_ids: "ids",
  activity: "text",
  invoice_number: "line",
  key_names: "line",
  logs: "text",
  note: "text",
};

/** ISO 4217 codes on offer; the first is OpenRouter's own. */
export const currencies = ["USD", "EUR", "GBP"] as const;

const choices: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  account_kind: ["personal", "organization"],
  move_to: ["organization", "personal"],
  currency: currencies,
};

const need = (id: FieldId): Field => ({ id, kind: kinds[id], required: true, ...choiceOf(id) });
const may = (id: FieldId): Field => ({ id, kind: kinds[id], required: false, ...choiceOf(id) });
const choiceOf = (id: FieldId) => {
  const options = choices[id];
  return options ? { choices: options } : {};
};

/** An answer as an address names it, or a line of the trail, of which some were only assumed. */
type Told = Answer & Partial<Pick<TrailLine, "how">>;

/** Whether the person gave this answer. What was assumed tells nothing, so it asks for nothing either. */
export const answered = (answers: readonly Told[], issue: Issue, step: string, option: string): boolean =>
  answers.some(
    (answer) =>
      answer.issue === issue && answer.step === step && answer.option === option && answer.how !== "assumed",
  );

/** Whether the refund was asked for before, so that the ticket is about where it is. R5 */
export const askedForRefund = (answers: readonly Told[]): boolean =>
  answered(answers, "refunds", "already-asked", "already-asked") ||
  answered(answers, "refunds", "asked-when", "overdue");

/** Whether the credits are there, but in the account where they are not wanted. M5, M6 */
export const areMisplaced = (answers: readonly Told[]): boolean =>
  answered(answers, "missing-credits", "other-account", "found-there") ||
  answered(answers, "missing-credits", "move-credits", "move-them");

/**
 * The form of an issue: only what the answers did not tell.
 *
 * @param answers the trail that led to the ticket, those of other issues included
 * @returns the fields in the order in which they are asked (M7, F6, A3)
 */
export function fieldsOf(issue: Issue, answers: readonly Told[]): Field[] {
  const has = (step: string, option: string) => answered(answers, issue, step, option);
  const who = [need("email"), may("account_kind"), may("organization")];
  switch (issue) {
    case "missing-credits":
      return areMisplaced(answers)
        ? [
            need("email"),
            need("move_to"),
            need("organization"),
            need("paid_at"),
            need("amount"),
            may("transaction_id"),
            may("note"),
          ]
        : [
            ...who,
            need("paid_at"),
            need("amount"),
            has("paid-how", "crypto") ? need("transaction_id") : may("transaction_id"),
            may("note"),
          ];
    case "declined-card":
      return [...who, need("attempted_at"), need("amount"), may("decline_code"), may("note")];
    case "unexpected-charges":
      return [
        ...who,
        need("period_from"),
        may("period_to"),
        need("amount"),
        // Who found one that nobody knows.
        ...(has("what-stands-out", "unknown-key") || has("stop-loop", "not-ours") ? [may("key_names")] : []),
        may("generation_ids"),
        may("activity"),
        need("note"),
      ];
    case "free-model-charges":
      return [
        ...who,
        need("model"),
        has("collect-generations", "have-them") ? need("generation_ids") : may("generation_ids"),
        may("activity"),
        may("amount"),
        may("note"),
      ];
    case "refunds":
      return [
        ...who,
        ...(askedForRefund(answers) ? [need("requested_at")] : []),
        need("paid_at"),
        need("amount"),
        may("transaction_id"),
        // Who comes from there may have looked into the export, which shows whether the credits were used.
        ...(answers.some(({ issue }) => issue === "unexpected-charges") ? [may("activity")] : []),
        may("note"),
      ];
    case "invoices":
      return [...who, may("invoice_number"), may("paid_at"), need("note")];
    case "unauthorized-use":
      return [
        ...who,
        need("period_from"),
        may("period_to"),
        may("amount"),
        may("key_names"),
        may("generation_ids"),
        may("activity"),
        may("logs"),
        may("note"),
      ];
  }
}

/** Whether support needs to see the Credits page (M7). */
export const wantsScreenshot = (issue: Issue): boolean => issue === "missing-credits";
