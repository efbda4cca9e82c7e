import type { AnyStateMachine } from "xstate";
import type { IssueCopy, StepCopy } from "@/content/copy";
import type { Language } from "@/content/languages";
import { policy as currentPolicy, type Policy } from "@/content/policy";
import type { Chart, Issue, WayOut } from "@/machines/step";

type OptionOf<State> = State extends { readonly on: infer On } ? Extract<keyof On, string> : never;

/** The copy that a chart asks for: every state, and in it every option besides the two ways out. */
export type CopyFor<C extends Chart> = IssueCopy<{
  readonly [State in keyof C["states"]]: StepCopy<Exclude<OptionOf<C["states"][State]>, WayOut>>;
}>;

/** What the ways out of a step are called, where the step has no words of its own for them. */
export interface WaysOut {
  readonly solved: string;
  /** On an outcome, which solves nothing but may answer. */
  readonly answered: string;
  readonly support: string;
}

/** One problem, whole: the machine that decides, and the words in one language. */
export interface Flow {
  readonly issue: Issue;
  readonly chart: Chart;
  readonly machine: AnyStateMachine;
  readonly language: Language;
  readonly copy: IssueCopy;
  readonly waysOut: WaysOut;
  readonly policy: Policy;
}

/** The words that a chart is joined with. */
export interface FlowWords<C extends Chart> {
  readonly language: Language;
  readonly copy: (policy: Policy) => CopyFor<C>;
  readonly waysOut: WaysOut;
}

/**
 * Makes the join of a chart with its words. Does not compile while a state or an option lacks copy, or copy is left
 * over for one that is gone.
 *
 * @returns a function of the words and the policy, so that the same flow can be built in each language and for another
 * set of rules
 */
export function defineFlow<const C extends Chart>({
  chart,
  machine,
}: {
  chart: C;
  machine: AnyStateMachine;
}) {
  return ({ language, copy, waysOut }: FlowWords<C>, policy: Policy = currentPolicy): Flow => ({
    issue: chart.id,
    chart,
    machine,
    language,
    copy: copy(policy) as IssueCopy,
    waysOut: { solved: waysOut.solved, answered: waysOut.answered, support: waysOut.support },
    policy,
  });
}
