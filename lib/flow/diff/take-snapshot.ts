import { policy as currentPolicy, type Policy } from "@/content/policy";
import { type Aliases, aliases as currentAliases } from "@/machines/aliases";
import { type TriageMeta, triage } from "@/machines/triage";
import type { Flow } from "../flow";
import { choose, optionsOf, start, stepOf } from "../options";
import { compareTexts, issueTexts, stepTexts } from "./copy-texts";
import { changedPaths, policyValues, withValues } from "./policy-values";
import type { FlowNode, FlowSnapshot, LaterSnapshot, Place, PolicyValues, Snapshot } from "./snapshot";

/** Builds every flow of a version for a policy; without one, for the version's own. */
export type BuildFlows = (policy?: Policy) => readonly Flow[];

/** One version of the flows as plain data. */
export function takeSnapshot(
  build: BuildFlows,
  policy: Policy = currentPolicy,
  aliases: Readonly<Record<string, Aliases>> = currentAliases,
): Snapshot {
  return {
    flows: byIssue(build(policy), flowSnapshot),
    policy: policyValues(policy),
    aliases,
    triage: triageTargets(),
  };
}

/**
 * The later one of two versions, to be compared with an earlier one.
 *
 * @param earlier numbers and links of the earlier version
 */
export function takeLaterSnapshot(
  build: BuildFlows,
  earlier: PolicyValues,
  policy: Policy = currentPolicy,
  aliases: Readonly<Record<string, Aliases>> = currentAliases,
): LaterSnapshot {
  const now = build(policy);
  const changed = changedPaths(earlier, policyValues(policy));
  return {
    ...takeSnapshot(build, policy, aliases),
    copyBefore: byIssue(changed.length === 0 ? now : build(withValues(earlier, policy)), ({ copy }) => copy),
    follows: Object.fromEntries(
      changed.map((path) => {
        const value = earlier[path];
        const other = value === undefined ? policy : withValues({ [path]: value }, policy);
        return [path, [...linking(path, now), ...differing(now, build(other))]];
      }),
    ),
  };
}

function flowSnapshot(flow: Flow): FlowSnapshot {
  return { issue: flow.issue, chart: flow.chart, copy: flow.copy, graph: graphOf(flow) };
}

/** Every state that the machine can be in, options alone: timers bring a person nowhere that an option does not. */
function graphOf(flow: Flow): FlowSnapshot["graph"] {
  const nodes: Record<string, FlowNode> = {};
  const keyOf = (snapshot: ReturnType<typeof start>) => {
    // What a machine is started with is the same everywhere.
    const { policy: _, now: __, paidAt: ___, ...remembered } = snapshot.context as Record<string, unknown>;
    const step = stepOf(snapshot);
    return Object.keys(remembered).length === 0 ? step : `${step} ${JSON.stringify(remembered)}`;
  };
  const visit = (snapshot: ReturnType<typeof start>): string => {
    const key = keyOf(snapshot);
    if (nodes[key] !== undefined) return key;
    const leads: Record<string, string> = {};
    nodes[key] = { step: stepOf(snapshot), leads };
    for (const option of optionsOf(snapshot)) leads[option] = visit(choose(flow, snapshot, option));
    return key;
  };
  return { start: visit(start(flow)), nodes };
}

function triageTargets(): Snapshot["triage"] {
  return Object.fromEntries(
    Object.entries(triage.states)
      .filter(([, { meta }]) => meta !== undefined)
      .map(([state, { meta }]) => {
        const { issue, step } = meta as TriageMeta;
        return [state.replace(/^to-/, ""), step === undefined ? `/${issue}` : `/${issue}/${step}`];
      }),
  );
}

/** The steps that show a link of the policy: their words name it, the address stands behind. */
function linking(path: string, flows: readonly Flow[]): Place[] {
  return flows.flatMap(({ issue, copy }) =>
    Object.entries(copy.steps).flatMap(([step, { actions, links }]) =>
      [...(actions ?? []).map(({ link }) => link), ...(links ?? [])].some((link) => `links.${link}` === path)
        ? [{ issue, step, part: "links" }]
        : [],
    ),
  );
}

function differing(flows: readonly Flow[], others: readonly Flow[]): Place[] {
  return flows.flatMap(({ issue, copy }) => {
    const other = others.find((flow) => flow.issue === issue)?.copy ?? copy;
    const parts = (step: string | undefined, changes: readonly { part: string }[]) =>
      [...new Set(changes.map(({ part }) => part))].map(
        (part): Place => ({
          issue,
          ...(step === undefined ? {} : { step }),
          part,
        }),
      );
    return [
      ...parts(undefined, compareTexts(issueTexts(other), issueTexts(copy))),
      ...Object.entries(copy.steps).flatMap(([step, words]) =>
        parts(step, compareTexts(stepTexts(other.steps[step] ?? words), stepTexts(words))),
      ),
    ];
  });
}

const byIssue = <T>(flows: readonly Flow[], turn: (flow: Flow) => T): Record<string, T> =>
  Object.fromEntries(flows.map((flow) => [flow.issue, turn(flow)]));
