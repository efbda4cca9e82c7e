import type { FactId } from "@/content/facts";
import type { Policy } from "@/content/policy";

/** The look-ups at OpenRouter that a step can make instead of asking; see `lib/lookup/lookups/`. */
const lookupIds = ["key", "credits", "keys", "activity", "generation", "models", "status"] as const;

export type LookupId = (typeof lookupIds)[number];

/** Whether a text, such as a part of an address, names a look-up. */
export const isLookup = (text: string): text is LookupId => (lookupIds as readonly string[]).includes(text);

/** The findings of an Activity export; see `lib/export/findings/`. */
const findingKinds = [
  "runaway-loop",
  "stands-out",
  "disabled-key",
  "new-key",
  "dormant-key",
  "unusual-hours",
  "dearer-model",
  "paid-twin",
  "free-plugin",
  "free-charged",
  "free-limit",
  "reasoning",
  "cache-writes",
  "plugin-costs",
  "unfinished",
  "byok-fees",
  "new-app",
  "prompt-growth",
  "level-change",
  "charged-empty",
] as const;

export type FindingKind = (typeof findingKinds)[number];

/**
 * What an export or a look-up shows, as far as it can support an answer. Most findings are a sign of their own; three
 * of them support different answers, by their subject. The rest is looked up: see `lib/lookup/signs.ts`.
 */
export type Sign =
  | Exclude<FindingKind, "stands-out" | "free-plugin" | "level-change">
  | `stands-out-${"all" | "key" | "app" | "model"}`
  | `free-plugin-${"search" | "file"}`
  | "credits-arrived"
  | "key-expired"
  | "key-limit-spent"
  | "budget-spent"
  | "balance-spent"
  | "credits-locked"
  | "never-bought"
  | "credits-unused"
  | "credits-partly-used"
  | "credits-all-used"
  | "use-listed"
  | "money-used"
  | "stranger-listed"
  | "strangers-stopped"
  | "busy-day"
  | "slug-free"
  | "slug-paid"
  | "web-searched"
  | "charged-and-used-up"
  | "generation-charged"
  | "free-used-up"
  | "own-key-used"
  | "own-key-unused";

/** The option of a step that each sign supports. Only suggested: the person confirms. */
type SignsOfStep = { readonly [S in Sign]?: string };

/**
 * The properties of the screen for a state of a machine. A state is a step, a step is one screen.
 * `facts` are the ids of `content/facts.ts` that this step shows.
 */
export type StepMeta =
  | {
      readonly kind: "question";
      readonly facts: readonly FactId[];
      /** A fact that the person may type instead of choosing; `machines/<issue>/rules.ts` turns it into an option. */
      readonly typed?: TypedFact;
      /** Keys are listed to see whether they were used, not whose they are. */
      readonly knowsKeys?: true;
      /** The person's Activity export can help here, so looking into it is offered. */
      readonly offersExport?: true;
      /** The look-ups on this step, with the person's key if they need one. The plain options stay. */
      readonly lookups?: readonly LookupId[];
      readonly signs?: SignsOfStep;
    }
  | {
      readonly kind: "instruction";
      readonly facts: readonly FactId[];
      /** Every minute counts: the screen says so in red. */
      readonly urgent?: true;
      readonly deadline?: Deadline;
      readonly offersExport?: true;
      readonly lookups?: readonly LookupId[];
      readonly signs?: SignsOfStep;
    }
  | {
      readonly kind: "wait";
      readonly facts: readonly FactId[];
      readonly until: WaitEnd;
      readonly lookups?: readonly LookupId[];
      readonly signs?: SignsOfStep;
    }
  | { readonly kind: "form"; readonly facts: readonly FactId[] }
  | {
      readonly kind: "outcome";
      readonly facts: readonly FactId[];
      readonly outcome: "solved" | "why-not";
      readonly deadline?: Deadline;
      readonly lookups?: readonly LookupId[];
      readonly signs?: SignsOfStep;
    }
  | {
      readonly kind: "outcome";
      readonly facts: readonly FactId[];
      readonly outcome: "hand-over";
      /** The slug of the issue that goes on. */
      readonly to: string;
    };

/** Which deadline of a payment ends a wait; see `machines/rules/payment-deadlines.ts`. */
export type WaitEnd = "waitOver" | "ticketFrom";

/** The deadline that a step shows. `refund-window` and `refund-due` need a typed time; the other three need none. */
export type Deadline =
  | "refund-window"
  | "refund-due"
  | "refund-due-from-now"
  | "free-limit-reset"
  | "limit-reset";

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
 * and the messages are checked against exactly that (see `machines/issue.ts`).
 */
export interface Chart {
  readonly id: string;
  readonly initial: string;
  readonly on: typeof wayOutTargets;
  readonly states: Readonly<Record<string, ChartState>>;
}

/** The ids of the steps of a chart. */
export type StepIn<C extends Chart> = Extract<keyof C["states"], string>;

type OptionsOfState<State> = State extends { readonly on: infer On } ? Extract<keyof On, string> : never;

/** The ids of the options that a step of a chart has besides the two ways out. */
export type OptionIn<C extends Chart, S extends StepIn<C>> = Exclude<OptionsOfState<C["states"][S]>, WayOut>;

/** The input of a machine. The time is not in it, because a path never depends on it. */
export interface FlowInput {
  readonly policy: Policy;
}

/** What a rule may use besides the fact; nothing else decides. `timeZone` is an IANA name. */
export interface RuleWorld {
  readonly policy: Policy;
  readonly now: Date;
  readonly timeZone: string;
  /** BCP 47: how the person writes numbers. English where left out. */
  readonly locale?: string | undefined;
  /** Public holidays of the person's country as `YYYY-MM-DD`, if they named it. */
  readonly holidays?: readonly string[] | undefined;
}

/** A fact that can answer a question. Named as on the ticket, so that it is never asked twice. */
export type TypedFact = "paid_at" | "requested_at" | "amount" | "model";

/** Turns a typed fact into an option; `undefined` if the text can't be read. */
type StepRule = (text: string, world: RuleWorld) => string | undefined;

/** The rule behind each question whose `meta` has `typed`, by step. */
export type StepRules = Readonly<Record<string, StepRule>>;

/** Rules whose steps and options are those of a chart. */
export type RulesIn<C extends Chart> = {
  readonly [S in StepIn<C>]?: (text: string, world: RuleWorld) => OptionIn<C, S> | undefined;
};

/** The latest moment that each plain answer to "when" can mean, by step; `undefined` if it implies none. */
export type LatestMoments = Readonly<
  Record<string, (option: string, world: Pick<RuleWorld, "policy" | "now">) => Date | undefined>
>;

/** The two options that every step has, in the same place on every screen. */
export const wayOutTargets = { solved: ".solved", "need-support": ".ticket" } as const;

export type WayOut = keyof typeof wayOutTargets;

export const isWayOut = (option: string): option is WayOut => Object.hasOwn(wayOutTargets, option);
