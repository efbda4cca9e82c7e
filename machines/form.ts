import type { AsksOf } from "@/content/asks";
import type { Policy } from "@/content/policy";
import { type Chart, type Deadline, type FindingKind, isWayOut, type OptionIn, type StepIn } from "./step";

/**
 * Everything that a ticket form may ask. One name for one thing: a fact given in one issue is not asked in the next.
 */
const kinds = {
  email: "email",
  account_kind: "choice",
  organization: "line",
  move_to: "choice",
  method: "choice",
  paid_at: "instant",
  attempted_at: "instant",
  requested_at: "instant",
  period_from: "day",
  period_to: "day",
  amount: "money",
  amount_left: "money",
  currency: "choice",
  network: "line",
  transaction_id: "line",
  decline_code: "line",
  card_country: "line",
  other_card: "choice",
  error_text: "text",
  refused_at: "instant",
  model: "line",
  generation_ids: "ids",
  activity: "text",
  invoice_number: "line",
  key_names: "line",
  logs: "text",
  note: "text",
} as const;

export type FieldId = keyof typeof kinds;

export const fieldIds = Object.keys(kinds) as readonly FieldId[] as readonly [FieldId, ...FieldId[]];

/** What has been typed, by field. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`, amounts as typed. */
export type Draft = Readonly<Partial<Record<FieldId, string>>>;

export interface Field {
  readonly id: FieldId;
  readonly kind: (typeof kinds)[FieldId];
  readonly required: boolean;
  /** It may be left empty, but is worth asking at once: not folded away. */
  readonly upfront?: true;
  /** For a choice: its options, in order. */
  readonly choices?: readonly string[];
  /** It is about a payment with crypto, which no bank statement shows. */
  readonly isCrypto?: true;
}

/** ISO 4217 codes on offer; the first is OpenRouter's own. */
export const currencies = ["USD", "EUR", "GBP"] as const;

const choices: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  account_kind: ["personal", "organization"],
  move_to: ["organization", "personal"],
  method: ["card", "crypto", "another-way"],
  other_card: ["tried", "none"],
  currency: currencies,
};

const field = (id: FieldId, required: boolean): Field => {
  const options = choices[id];
  return { id, kind: kinds[id], required, ...(options ? { choices: options } : {}) };
};

/** A field that support can't do without. */
export const need = (id: FieldId): Field => field(id, true);

/** A field that can be left empty. */
export const may = (id: FieldId): Field => field(id, false);

/** A field that can be left empty, and that support looks at first. */
export const better = (id: FieldId): Field => ({ ...field(id, false), upfront: true });

/** Fields about the person: every form asks for them, unless the answers tell that there is only one account. */
export const who: readonly Field[] = [need("email"), may("account_kind"), may("organization")];

/** A field about a payment with crypto. */
export const crypto = (one: Field): Field => ({ ...one, isCrypto: true });

/** A decimal string with an ISO 4217 code: never a float. */
interface MoneyFact {
  readonly amount: string;
  readonly currency: string;
}

/** The facts that a ticket of any issue may have. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`. */
export interface Facts {
  readonly paid_at?: string | undefined;
  readonly amount?: MoneyFact | undefined;
  readonly method?: "card" | "crypto" | "another-way" | undefined;
  readonly amount_left?: MoneyFact | undefined;
  readonly bank_status?: string | undefined;
  readonly network?: string | undefined;
  readonly transaction_id?: string | undefined;
  readonly move_to?: "organization" | "personal" | undefined;
  readonly attempted_at?: string | undefined;
  readonly bank_says?: string | undefined;
  readonly decline_code?: string | undefined;
  readonly card_country?: string | undefined;
  readonly other_card?: "tried" | "none" | undefined;
  readonly error_text?: string | undefined;
  readonly refused_at?: string | undefined;
  readonly period_from?: string | undefined;
  readonly period_to?: string | undefined;
  readonly stands_out?: string | undefined;
  readonly key_names?: string | undefined;
  readonly generation_ids?: readonly string[] | undefined;
  readonly activity?: string | undefined;
  readonly model?: string | undefined;
  readonly plugins?: string | undefined;
  readonly used?: string | undefined;
  readonly requested_at?: string | undefined;
  readonly invoice_number?: string | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly logs?: string | undefined;
}

/** An answer as an address names it, or a line of the trail, of which some were only assumed. */
export interface Told {
  readonly issue: string;
  readonly step: string;
  readonly option: string;
  readonly how?: "asked" | "assumed" | undefined;
  /** In words: the answer, and what the step was about. */
  readonly answer?: string | undefined;
  readonly topic?: string | undefined;
}

/** A person's answers in one issue. An assumed answer gives no facts and asks for none. */
export interface Answers<C extends Chart = Chart> {
  /** Whether the person gave this answer; any answer, a way out too, if no option is named. */
  said<S extends StepIn<C>>(step: S, option?: OptionIn<C, S>): boolean;
  /** The option taken at a step, ways out aside. */
  chose<S extends StepIn<C>>(step: S): OptionIn<C, S> | undefined;
  /** The answer to a step in words, ways out aside. */
  inWords(step: StepIn<C>): string | undefined;
  /** The answers of this issue, ways out aside. */
  readonly own: readonly Told[];
  /** Whether another issue handed over to this one. */
  cameFrom(issue: string): boolean;
}

/** @param told the trail that led to the ticket, the lines of other issues included */
export function answersOf<C extends Chart>(issue: string, told: readonly Told[]): Answers<C> {
  const asked = told.filter((one) => one.issue === issue && one.how !== "assumed");
  const own = asked.filter(({ option }) => !isWayOut(option));
  return {
    own,
    said: (step, option) => asked.some((one) => one.step === step && (option ?? one.option) === one.option),
    chose: <S extends StepIn<C>>(step: S) =>
      own.find((one) => one.step === step)?.option as OptionIn<C, S> | undefined,
    inWords: (step) => own.find((one) => one.step === step)?.answer,
    cameFrom: (other) => told.some((one) => one.issue === other),
  };
}

/** The facts of an Activity export on a ticket. Days are `YYYY-MM-DD` of UTC, the total is in US dollars. */
export interface ExportTold {
  readonly requests: number;
  readonly total: string;
  readonly from: string;
  readonly to: string;
  readonly findings: readonly { readonly kind: FindingKind; readonly title: string }[];
}

/** A ticket, as its rules look at it. */
export interface TicketWorld<C extends Chart = Chart> extends Answers<C> {
  readonly facts: Facts;
  readonly account?: { readonly kind: string } | undefined;
  readonly hasPicture: boolean;
  readonly policy: Policy;
  /** When the ticket was made; the present moment if it does not say, and then `isDated` is false. */
  readonly now: Date;
  readonly isDated: boolean;
  /** IANA name. */
  readonly timeZone: string;
  readonly summary: ExportTold | undefined;
  /** The result of a step's rule for a fact, at the time of the ticket; `undefined` if it can't be read. */
  decide<S extends StepIn<C>>(step: S, fact: string | undefined): OptionIn<C, S> | undefined;
}

/**
 * One side of a contradiction: the answer to a step, with the one that the other side supports; a fact that was typed;
 * or what an Activity export shows, a finding or any use at all.
 */
export type Side<C extends Chart = Chart> =
  | (string extends StepIn<C>
      ? { readonly answer: string; readonly instead?: string | undefined }
      : {
          [S in StepIn<C>]: { readonly answer: S; readonly instead?: OptionIn<C, S> | undefined };
        }[StepIn<C>])
  | { readonly fact: FieldId }
  | { readonly finding: FindingKind | "use" };

/** Two things that can't both be so. */
export type Sides<C extends Chart = Chart> = readonly [Side<C>, Side<C>];

/** How a ticket asks for something, in English. All three are texts, empty if unknown. */
export interface RequestWords {
  readonly problem: (amount: string, day: string, model: string) => string;
  readonly ask: string;
  /** The problem can be described without an amount and a day. */
  readonly isShort?: true;
}

/** All that is special about the ticket of one issue. */
export interface IssueForm<C extends Chart = Chart> {
  /** Every minute counts, so the ticket is urgent. */
  readonly isUrgent?: true;
  /** Support needs to see the Credits page. M7 */
  readonly wantsScreenshot?: true;
  /**
   * The fields in the order in which they are asked: only what the answers did not give.
   *
   * @param draft what was typed so far, if a field asks for more
   */
  fields(answers: Answers<C>, draft?: Draft): readonly Field[];
  /** The deadline that the form counts down to, from what is typed there. */
  deadline?(answers: Answers<C>): Deadline;
  /** The facts of a ticket, in order, and whether it can be without. */
  readonly facts: { readonly [Name in keyof Facts]: "needed" | "optional" };
  /** The facts that the answers tell. */
  told?(answers: Answers<C>): Facts;
  /** The requests that a person can make. */
  readonly requests: Readonly<Record<string, RequestWords>>;
  /** The same, said to the person. */
  readonly asks: AsksOf;
  request(answers: Answers<C>): string;
  /** Answers that the findings of an export contradict; any finding if none is named. */
  readonly against?: {
    readonly [S in StepIn<C>]?: { readonly [O in OptionIn<C, S>]?: readonly FindingKind[] | "any finding" };
  };
  /** What can't both be so, by name: asked on every later step, in the form and in the review. */
  readonly contradictions?: Readonly<Record<string, (world: TicketWorld<C>) => Sides<C> | undefined>>;
  /**
   * The verdict of the rules, in one line for support: what is known, then the outcome that it supports.
   *
   * @param open names of contradicted facts, which are left out
   */
  verdict(world: TicketWorld<C>, open: ReadonlySet<string>): string;
  /**
   * The points of a reply, by what is asked for and what is known: names from `content/<issue>/replies.ts`. None asks
   * for a known fact, and a person who could not do something gets help with it.
   *
   * @param open names of contradicted facts: they are asked about, not judged
   */
  points(world: TicketWorld<C>, request: string | undefined, open: ReadonlySet<string>): readonly string[];
  /** Fields that a person may leave empty and support still wants to know, if they are empty. */
  wants?(world: TicketWorld<C>): readonly FieldId[];
}

/** A verdict: what is known, then the outcome that it supports. Empty and absent parts are left out. */
export function verdictLine(known: readonly (string | undefined | false)[], way: string): string {
  const told = known.filter(Boolean).join(", ");
  const line = told === "" ? way : `${told}: ${way}`;
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** Types the form of an issue by its chart, so that a step or an option that is gone does not compile. */
export const defineForm =
  <C extends Chart>() =>
  <const F extends IssueForm<C>>(form: F): F =>
    form;
