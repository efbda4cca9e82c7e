import { type AnyStateMachine, createMachine } from "xstate";
import { type Policy, policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import { diffFlows, type FlowsDiff } from "@/lib/tools/flows-diff/diff-flows";
import { takeSnapshot } from "@/lib/tools/flows-diff/snapshot";
import type { Aliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import type { ChartState } from "@/machines/step";
import { everyFlow } from "../../../machines/every-flow";

/** A state and a step's words that may be written to: versions are prepared by changing real ones. */
type Loose<T> = T extends (infer E)[] | readonly (infer E)[]
  ? Loose<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Loose<T[K]> }
    : T;

export interface Draft {
  initial: string;
  states: Record<string, Loose<ChartState>>;
  copy: Loose<Flow["messages"]>;
}

/** How a version differs from the present one. */
export interface Edit {
  readonly issue?: Issue;
  /** Changes chart and copy in place. The policy is that which the copy is built for. */
  readonly change?: (draft: Draft, policy: Policy) => void;
  readonly policy?: Policy;
  readonly aliases?: Aliases;
}

/** The present flow with its chart and its copy changed; its guards and actions stay. */
function edited(flow: Flow, change: (draft: Draft, policy: Policy) => void): Flow {
  // Through JSON, for steps may share the words of an option.
  const draft: Draft = JSON.parse(JSON.stringify({ ...flow.chart, copy: flow.messages }));
  change(draft, flow.policy);
  const { copy, ...parts } = draft;
  const chart = parts as unknown as Flow["chart"];
  const { context } = flow.machine.config as { context?: never };
  const machine = createMachine(
    { ...chart, ...(context === undefined ? {} : { context }) } as never,
    flow.machine.implementations as never,
  ) as AnyStateMachine;
  return { ...flow, chart, machine, messages: copy as Flow["messages"] };
}

/** Builds one flow, or all, with an edit. */
const builder =
  ({ issue = "refunds", change = () => {} }: Edit) =>
  (of?: Policy): Flow[] => [edited(everyFlow(of)[issue], change)];

/** What lies between two versions of one flow; each is the present one with an edit. */
export function diffOf(
  later: Edit,
  earlier: Edit = { ...(later.issue ? { issue: later.issue } : {}) },
): FlowsDiff {
  const table = (edit: Edit) => (edit.aliases ? { [edit.issue ?? "refunds"]: edit.aliases } : {});
  const numbers = earlier.policy ?? policy;
  const before = takeSnapshot(builder(earlier)(numbers), numbers, table(earlier));
  // It goes through JSON, as it does in the file.
  return diffFlows(JSON.parse(JSON.stringify(before)), builder(later), later.policy ?? policy, table(later));
}

type Leads = string | { target: string } | readonly (string | { target: string })[];

/** A step and all that leads to it under another name. */
export function renameStep(draft: Draft, from: string, to: string): void {
  const rename = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key === from ? to : key, value]));
  const renamed = (leads: Leads): Leads => {
    if (typeof leads === "string") return leads === from ? to : leads;
    if ("target" in leads) return { ...leads, target: leads.target === from ? to : leads.target };
    return leads.map((way) => renamed(way) as string);
  };
  const follow = (ways: Record<string, Leads> | undefined) => {
    for (const [name, leads] of Object.entries(ways ?? {})) if (ways) ways[name] = renamed(leads);
  };
  draft.states = rename(draft.states);
  draft.copy.steps = rename(draft.copy.steps);
  if (draft.initial === from) draft.initial = to;
  for (const state of Object.values(draft.states)) {
    follow(state.on as Record<string, Leads> | undefined);
    follow(state.after);
  }
}

/** An option under another name, at the same place. */
export function renameOption(draft: Draft, step: string, from: string, to: string): void {
  const rename = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key === from ? to : key, value]));
  const { state, words } = stepOf(draft, step);
  state.on = rename(state.on ?? {});
  words.options = rename(words.options);
}

export function removeOption(draft: Draft, step: string, option: string): void {
  const { state, words } = stepOf(draft, step);
  delete state.on?.[option];
  delete words.options[option];
}

export function retarget(draft: Draft, step: string, option: string, target: string): void {
  const { state } = stepOf(draft, step);
  state.on = { ...state.on, [option]: target };
}

/** A step of a draft, to be changed. */
export function stepOf(draft: Draft, step: string) {
  const state = draft.states[step];
  const words = draft.copy.steps[step];
  if (state === undefined || words === undefined) throw new Error(`There is no step ${step}`);
  return { state, words };
}
