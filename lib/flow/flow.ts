import type { AnyStateMachine } from "xstate";
import type { IssueCopy, StepCopy } from "@/content/copy";
import { policy as currentPolicy, type Policy } from "@/content/policy";
import type { Chart, Issue, WayOut } from "@/machines/step";

type OptionOf<State> = State extends { readonly on: infer On } ? Extract<keyof On, string> : never;

/** The copy that a chart asks for: every state, and in it every option besides the two ways out. */
export type CopyFor<C extends Chart> = IssueCopy<{
  readonly [State in keyof C["states"]]: StepCopy<Exclude<OptionOf<C["states"][State]>, WayOut>>;
}>;

/** One problem, whole: the machine that decides, and the words. */
export interface Flow {
  readonly issue: Issue;
  readonly chart: Chart;
  readonly machine: AnyStateMachine;
  readonly copy: IssueCopy;
  readonly policy: Policy;
}

interface FlowParts<C extends Chart> {
  readonly chart: C;
  readonly machine: AnyStateMachine;
  readonly copy: (policy: Policy) => CopyFor<C>;
}

/**
 * Joins a chart with its words. Does not compile while a state or an option lacks copy, or copy is left
 * over for one that is gone.
 *
 * @returns a function of the policy, so that the same flow can be built for another set of rules.
 */
export function defineFlow<const C extends Chart>(parts: FlowParts<C>) {
  return (policy: Policy = currentPolicy): Flow => ({
    issue: parts.chart.id,
    chart: parts.chart,
    machine: parts.machine,
    copy: parts.copy(policy) as IssueCopy,
    policy,
  });
}
