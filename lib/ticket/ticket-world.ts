import {
  answersOf,
  type Draft,
  type ExportTold,
  type Facts,
  type IssueForm,
  type TicketWorld,
  type Told,
} from "@/machines/form";
import type { Issue } from "@/machines/registry";
import type { StepRules } from "@/machines/step";

/** What decides about the ticket of an issue: its form, and the rules of its typed facts. */
export interface IssueParts {
  readonly form: IssueForm;
  readonly rules: StepRules;
}

/** The parts of the issues in a ticket: its own, and those that handed over to it. */
export type PartsOf = Readonly<Partial<Record<Issue, IssueParts>>>;

/** The facts of a ticket, or of one that is being made. */
export interface Known
  extends Pick<TicketWorld, "facts" | "account" | "hasPicture" | "policy" | "now" | "isDated"> {
  /** The trail, the lines of other issues included. */
  readonly lines: readonly Told[];
  /** IANA name. */
  readonly timeZone: string;
  readonly holidays?: readonly string[] | undefined;
  readonly summary: ExportTold | undefined;
}

/** A ticket as the rules of one issue look at it. */
export function ticketWorld(issue: Issue, rules: StepRules, known: Known): TicketWorld {
  const { lines, policy, now, timeZone, holidays } = known;
  return {
    ...known,
    ...answersOf(issue, lines),
    decide: (step, fact) =>
      fact === undefined ? undefined : (rules[step]?.(fact, { policy, now, timeZone, holidays }) as never),
  };
}

/**
 * The facts of a form.
 *
 * @param values as `validateDraft` read them
 */
export function factsIn(values: Draft): Facts {
  const currency = values.currency ?? "USD";
  const money = (amount: string | undefined) => (amount ? { amount, currency } : undefined);
  return {
    ...values,
    amount: money(values.amount),
    amount_left: money(values.amount_left),
    generation_ids: values.generation_ids?.split("\n"),
  } as Facts;
}

/** The account that a form is about; `undefined` if it does not say. */
export const accountIn = ({ account_kind: kind, organization, move_to }: Draft) => ({
  kind: (kind ?? (move_to ? "organization" : "unknown")) as "personal" | "organization" | "unknown",
  // A name that was typed before the choice changed belongs to no personal account.
  ...(organization && kind !== "personal" ? { organization } : {}),
});
