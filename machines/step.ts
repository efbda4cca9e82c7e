import type { FactId } from "@/content/facts";
import type { Policy } from "@/content/policy";

/** The seven problems. Each slug is an address, a machine, a copy file and a kind of ticket. */
export const issues = [
  "missing-credits",
  "declined-card",
  "unexpected-charges",
  "free-model-charges",
  "refunds",
  "invoices",
  "unauthorized-use",
] as const;

export type Issue = (typeof issues)[number];

/** Whether a text, such as a part of an address, names one of the seven problems. */
export const isIssue = (text: string): text is Issue => (issues as readonly string[]).includes(text);

/** What a step can look up at OpenRouter instead of asking; see `lib/lookup/lookups/`. */
export const checkIds = ["key", "credits", "keys", "activity", "generation", "models", "status"] as const;

export type CheckId = (typeof checkIds)[number];

/** Whether a text, such as a part of an address, names a check. */
export const isCheck = (text: string): text is CheckId => (checkIds as readonly string[]).includes(text);

/**
 * What a state of a machine says about the screen that shows it. A state is a step, a step is one screen.
 * `facts` are the ids of `content/facts.ts` that reach the person through this step.
 */
export type StepMeta =
  | {
      readonly kind: "question";
      readonly facts: readonly FactId[];
      /** A fact that the person may type instead of choosing; `step-rules.ts` turns it into an option. */
      readonly typed?: TypedFact;
      /** The person's Activity export can help here, so looking into it is offered. */
      readonly evidence?: true;
      /** What can be looked up here, with the person's key where it needs one. The plain options stay. */
      readonly checks?: readonly CheckId[];
    }
  | {
      readonly kind: "instruction";
      readonly facts: readonly FactId[];
      /** Every minute counts: the screen says so in red. */
      readonly urgent?: true;
      readonly deadline?: Deadline;
      readonly evidence?: true;
      readonly checks?: readonly CheckId[];
    }
  | {
      readonly kind: "wait";
      readonly facts: readonly FactId[];
      readonly until: WaitEnd;
      readonly checks?: readonly CheckId[];
    }
  | { readonly kind: "form"; readonly facts: readonly FactId[] }
  | {
      readonly kind: "outcome";
      readonly facts: readonly FactId[];
      readonly outcome: "solved" | "why-not";
      readonly deadline?: Deadline;
      readonly checks?: readonly CheckId[];
    }
  | {
      readonly kind: "outcome";
      readonly facts: readonly FactId[];
      readonly outcome: "hand-over";
      readonly to: Issue;
    };

/** Which deadline of a payment ends a wait; see `machines/missing-credits/payment-deadlines.ts`. */
export type WaitEnd = "waitOver" | "ticketFrom";

/**
 * What a step counts down to: where the person has typed from when, the end of the refund window or the day a refund is
 * due; always, the moment at which the daily limit of free models may start again.
 */
export type Deadline = "refund-window" | "refund-due" | "free-limit-reset";

/** An option is an event of the machine, named in kebab-case; there is nothing in it but its name. */
export type OptionEvent = { readonly type: string };

/** Where an option leads: a state, or the first of several whose guard holds. */
type Leads = string | { readonly target: string; readonly guard?: string; readonly actions?: string };

/** One state of a chart: what its screen says of itself, where its options lead, what time does. */
export interface ChartState {
  readonly type?: "final";
  readonly meta: StepMeta;
  readonly on?: Readonly<Record<string, Leads | readonly Leads[]>>;
  readonly after?: Readonly<Record<string, string>>;
}

/**
 * The chart of a flow: flat states, options as events. Each machine file writes it as plain data first and hands
 * it to XState after, because the types of a finished machine no longer tell which option belongs to which state,
 * and the copy is checked against exactly that (see `lib/flow/flow.ts`).
 */
export interface Chart {
  readonly id: Issue;
  readonly initial: string;
  readonly on: typeof wayOutTargets;
  readonly states: Readonly<Record<string, ChartState>>;
}

/** What a machine is started with. Only waits look at the clock, and it is always handed in. */
export interface FlowInput {
  readonly policy: Policy;
  readonly now: Date;
  /** When the person paid, where they told. */
  readonly paidAt?: Date | undefined;
}

/** What a rule may look at besides the fact: nothing else decides. `timeZone` is an IANA name. */
export interface RuleWorld {
  readonly policy: Policy;
  readonly now: Date;
  readonly timeZone: string;
  /** Public holidays of the person's country as `YYYY-MM-DD`, where they named it. */
  readonly holidays?: readonly string[] | undefined;
}

/** A fact that can answer a question. Named as on the ticket, so that it is never asked twice. */
export type TypedFact = "paid_at" | "requested_at" | "amount" | "model";

/** Turns a typed fact into an option; `undefined` where the text can't be read. */
export type StepRule = (text: string, world: RuleWorld) => string | undefined;

/** The two options that every step has, in the same place on every screen. */
export const wayOutTargets = { solved: ".solved", "need-support": ".ticket" } as const;

export type WayOut = keyof typeof wayOutTargets;

export const isWayOut = (option: string): option is WayOut => Object.hasOwn(wayOutTargets, option);
