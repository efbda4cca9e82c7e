import type { IssueCopy } from "@/content/copy";
import type { Aliases } from "@/machines/aliases";
import type { ChartState } from "@/machines/step";
import type { Change } from "./change";
import { compareTexts, issueTexts, stepTexts, type Texts } from "./copy-texts";
import type { Names } from "./names";
import { targetsOf } from "./renames";
import type { FlowSnapshot } from "./snapshot";

/**
 * What changed in one flow.
 *
 * @param after its `copy` built with the earlier numbers, so that a changed number is no rewording
 */
export function diffFlow(
  before: FlowSnapshot,
  after: FlowSnapshot,
  names: Names,
  aliases: Aliases | undefined,
): Change[] {
  const { issue } = after;
  const from = names.stepNow(before.chart.initial);
  const to = after.chart.initial;
  const waysOut = [before, after].map(({ chart }) => JSON.stringify(chart.on)) as [string, string];
  const taken = new Set(Object.keys(before.chart.states).map((step) => names.stepNow(step)));
  return [
    ...(from === to ? [] : [{ kind: "start-changed", issue, from: before.chart.initial, to } as const]),
    ...(waysOut[0] === waysOut[1]
      ? []
      : [{ kind: "ways-out-changed", issue, from: waysOut[0], to: waysOut[1] } as const]),
    ...Object.entries(before.chart.states).flatMap(([step, state]) =>
      diffStep(issue, step, state, { before, after, names, aliases }),
    ),
    ...Object.keys(after.chart.states)
      .filter((step) => !taken.has(step))
      .map((step): Change => {
        return { kind: "step-added", issue, step, heading: after.copy.steps[step]?.heading ?? "" };
      }),
    ...rewordings(issue, undefined, issueTexts(before.copy), issueTexts(after.copy)),
  ];
}

interface Versions {
  readonly before: FlowSnapshot;
  readonly after: FlowSnapshot;
  readonly names: Names;
  readonly aliases: Aliases | undefined;
}

function diffStep(issue: string, step: string, state: ChartState, versions: Versions): Change[] {
  const { before, after, names, aliases } = versions;
  const renamed = names.steps.find(({ from }) => from === step);
  const now = renamed?.to ?? step;
  const present = after.chart.states[now];
  const alias = aliases?.steps?.[step];
  const withAlias = alias === undefined ? {} : { alias };
  if (present === undefined) return [{ kind: "step-removed", issue, step, ...withAlias }];
  return [
    ...(renamed
      ? [{ kind: "step-renamed", issue, step, to: now, by: renamed.by, ...withAlias } as const]
      : []),
    ...diffMeta(issue, now, state, present, names),
    ...diffOptions(issue, step, now, state, present, versions),
    ...diffWords(issue, step, now, before.copy, after.copy, names),
  ];
}

function diffMeta(issue: string, step: string, old: ChartState, now: ChartState, names: Names): Change[] {
  const change = (what: string, from: unknown, to: unknown): Change[] =>
    said(from) === said(to)
      ? []
      : [{ kind: "step-changed", issue, step, what, from: said(from), to: said(to) }];
  const [from, to] = [old.meta as Record<string, unknown>, now.meta as Record<string, unknown>];
  const timers = [...new Set([...Object.keys(old.after ?? {}), ...Object.keys(now.after ?? {})])];
  return [
    ...[...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((what) =>
      change(what, from[what], to[what]),
    ),
    ...change("final", old.type === "final", now.type === "final"),
    ...timers.flatMap((timer) => {
      const target = old.after?.[timer];
      return change(`timer ${timer}`, target && names.stepNow(target), now.after?.[timer]);
    }),
  ];
}

const said = (value: unknown): string =>
  value === undefined ? "not set" : Array.isArray(value) ? value.join(", ") || "none" : String(value);

function diffOptions(
  issue: string,
  step: string,
  now: string,
  state: ChartState,
  present: ChartState,
  { names, aliases }: Versions,
): Change[] {
  const renames = names.options.get(step) ?? [];
  const [old, fresh] = [state.on ?? {}, present.on ?? {}];
  const kept: string[] = [];
  const changes = Object.entries(old).flatMap(([option, leads]): Change[] => {
    const renamed = renames.find(({ from }) => from === option);
    const name = renamed?.to ?? option;
    const alias = aliases?.options?.[now]?.[option];
    const withAlias = alias === undefined ? {} : { alias };
    if (fresh[name] === undefined)
      return [{ kind: "option-removed", issue, step: now, option, ...withAlias }];
    kept.push(name);
    const [from, to] = [targetsOf(leads, names.stepNow), targetsOf(fresh[name])];
    return [
      ...(renamed
        ? [
            {
              kind: "option-renamed",
              issue,
              step: now,
              option,
              to: name,
              by: renamed.by,
              ...withAlias,
            } as const,
          ]
        : []),
      ...(from === to
        ? []
        : [{ kind: "option-retargeted", issue, step: now, option: name, from, to } as const]),
    ];
  });
  const order = Object.keys(fresh).filter((option) => kept.includes(option));
  return [
    ...changes,
    ...Object.entries(fresh)
      .filter(([option]) => !kept.includes(option))
      .map(([option, leads]): Change => {
        return { kind: "option-added", issue, step: now, option, to: targetsOf(leads) };
      }),
    ...(order.join() === kept.join()
      ? []
      : [
          {
            kind: "options-reordered",
            issue,
            step: now,
            from: kept.join(", "),
            to: order.join(", "),
          } as const,
        ]),
  ];
}

/** Words of options that came or went are told with the option, so only those of both versions are compared. */
function diffWords(
  issue: string,
  step: string,
  now: string,
  before: IssueCopy,
  after: IssueCopy,
  names: Names,
): Change[] {
  const [old, fresh] = [before.steps[step], after.steps[now]];
  if (old === undefined || fresh === undefined) return [];
  const renames = names.options.get(step) ?? [];
  const renamed = Object.fromEntries(
    Object.entries(old.options).map(([option, words]) => [
      renames.find(({ from }) => from === option)?.to ?? option,
      words,
    ]),
  );
  const common = (options: typeof renamed, others: typeof renamed) =>
    Object.fromEntries(Object.entries(options).filter(([option]) => Object.hasOwn(others, option)));
  return rewordings(
    issue,
    now,
    stepTexts({ ...old, options: common(renamed, fresh.options) }),
    stepTexts({ ...fresh, options: common(fresh.options, renamed) }),
  );
}

function rewordings(issue: string, step: string | undefined, before: Texts, after: Texts): Change[] {
  return compareTexts(before, after).map((rewording) => ({
    kind: "reworded",
    issue,
    ...(step === undefined ? {} : { step }),
    ...rewording,
  }));
}
