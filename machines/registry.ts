import { declinedCard } from "./declined-card/issue";
import { freeModelCharges } from "./free-model-charges/issue";
import { invoices } from "./invoices/issue";
import { missingCredits } from "./missing-credits/issue";
import { refunds } from "./refunds/issue";
import { refusedRequests } from "./refused-requests/issue";
import type { OptionIn, StepIn } from "./step";
import { unauthorizedUse } from "./unauthorized-use/issue";
import { unexpectedCharges } from "./unexpected-charges/issue";

/**
 * Every issue, in the order of the start page: one line each. Its slug is an address, a folder here, a folder in
 * `content/` and a kind of ticket. Nothing of an issue is loaded before it is asked for, so a page ships the one that it
 * shows.
 */
export const registry = {
  "missing-credits": missingCredits,
  "declined-card": declinedCard,
  "refused-requests": refusedRequests,
  "unexpected-charges": unexpectedCharges,
  "free-model-charges": freeModelCharges,
  refunds,
  invoices,
  "unauthorized-use": unauthorizedUse,
};

/** The slug of an issue. */
export type Issue = keyof typeof registry;

/** The slugs, in the order of the start page. */
export const issues = Object.keys(registry) as readonly Issue[] as readonly [Issue, ...Issue[]];

/** Whether a text, such as a part of an address, names an issue. */
export const isIssue = (text: string): text is Issue => Object.hasOwn(registry, text);

type ChartOf<I extends Issue> = Awaited<ReturnType<(typeof registry)[I]["flow"]>>["chart"];

/** The id of a step of an issue. */
export type StepOf<I extends Issue> = StepIn<ChartOf<I>>;

/** The id of an option of a step, the two ways out besides. */
export type OptionOf<I extends Issue, S extends StepOf<I>> = OptionIn<ChartOf<I>, S>;
