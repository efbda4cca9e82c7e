import type { Answer } from "@/lib/flow/address";
import { canonical } from "@/lib/flow/canonical";
import type { Flow } from "@/lib/flow/flow";
import { choose, metaOf, stepOf } from "@/lib/flow/options";
import { reachableFrom, replay } from "@/lib/flow/replay";
import { aliases as currentAliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import type { Flows, FoundLine } from "./found-ticket";

/** One step of the way: what the ticket says of it, and what it is today. */
export interface PathLine {
  readonly question: string;
  readonly answer: string;
  /** The topic of the step; `undefined` if there is no such step any more. */
  readonly topic?: string | undefined;
  readonly how: "asked" | "assumed";
  /** Its present name; `undefined` if there is no such step, or no such answer, any more. */
  readonly now?: Answer | undefined;
  /** The step, if it exists; the answer may not. */
  readonly place?: { readonly issue: Issue; readonly step: string } | undefined;
  /** The ticket calls step or answer by an older name. */
  readonly isRenamed: boolean;
  /** Whether this answer leads to the next step on the ticket; `undefined` if unknown. */
  readonly leadsOn?: boolean | undefined;
}

/** The map of one issue. */
export interface Way {
  readonly issue: Issue;
  /** The person's last step in this issue. */
  readonly step: string;
  readonly options: readonly { readonly step: string; readonly option: string }[];
}

export interface Path {
  readonly issue: Issue;
  readonly lines: readonly PathLine[];
  /** Where it ended. */
  readonly end: { readonly issue: Issue; readonly step: string };
  /** Whether the lines of the issue begin at its first step; `undefined` if its first line is not known today. */
  readonly fromStart: boolean | undefined;
  /** One an issue, in the order in which they were gone through: a hand-over makes several. */
  readonly ways: readonly Way[];
}

type AliasTable = Parameters<typeof canonical>[1];

/**
 * Walks the path of a ticket again on today's flows.
 *
 * @param lines the lines of the ticket; those of issues that handed over come first, and may have gaps
 * @param end the person's last step
 * @returns every line again, in the same order. Never throws.
 */
export function retrace(
  flows: Flows,
  lines: readonly FoundLine[],
  end: { readonly issue: Issue; readonly step: string },
  aliases: AliasTable = currentAliases,
): Path {
  const named = withAssumed(
    flows,
    end,
    lines.map((line) => nameLine(flows, line, aliases)),
  );
  const own = named.filter(({ place }) => place?.issue === end.issue);
  const done = named.map((line): PathLine => {
    const run = named.filter(({ place }) => place?.issue === line.place?.issue);
    return { ...line, leadsOn: leadsOn(flows, named, run, line, end) };
  });
  return {
    issue: end.issue,
    lines: done,
    end,
    fromStart: named.some(({ place }) => place === undefined)
      ? undefined
      : (own[0]?.place?.step ?? end.step) === flows[end.issue].chart.initial,
    ways: waysOf(flows, done, end),
  };
}

function nameLine(flows: Flows, line: FoundLine, aliases: AliasTable): PathLine {
  const { question, answer, how, issue, step, option } = line;
  const words = { question, answer, how };
  if (issue === undefined || step === undefined) return { ...words, isRenamed: false };
  const named = { issue, answers: [{ issue, step, option: option ?? "" }] };
  const renamed = canonical(named, aliases);
  const [now = { issue, step, option: "" }] = (renamed ?? named).answers;
  const { states } = flows[issue].chart;
  if (!Object.hasOwn(states, now.step)) return { ...words, isRenamed: false };
  const isRenamed = renamed !== undefined;
  const hasOption = reachableFrom(flows[issue], now.step).get(now.step)?.has(now.option);
  const topic = flows[issue].messages.steps[now.step]?.receipt;
  return { ...words, topic, place: { issue, step: now.step }, now: hasOption ? now : undefined, isRenamed };
}

/** Markdown does not tell what was assumed of a step. The walk of today assumes it again. */
function withAssumed(flows: Flows, end: Path["end"], lines: readonly PathLine[]): PathLine[] {
  const asked = lines.flatMap(({ now }) => (now ? [now] : []));
  const trail = replay(flows[end.issue], end.step, asked)?.trail ?? [];
  return lines.map((line) => {
    if (line.how === "asked" || line.now || line.answer !== "" || line.place?.issue !== end.issue)
      return line;
    const assumed = trail.find(({ step }) => step === line.place?.step);
    return assumed
      ? { ...line, now: { issue: end.issue, step: assumed.step, option: assumed.option } }
      : line;
  });
}

function leadsOn(
  flows: Flows,
  all: readonly PathLine[],
  run: readonly PathLine[],
  line: PathLine,
  end: Path["end"],
): boolean | undefined {
  if (line.now === undefined) return undefined;
  const flow = flows[line.now.issue];
  const reached = after(flow, run, line);
  const isOwn = line.now.issue === end.issue;
  const next = isOwn ? all[all.indexOf(line) + 1] : run[run.indexOf(line) + 1];
  if (next && next.place === undefined) return undefined;
  if (next?.place?.issue === line.now.issue) {
    // Only asked answers go along into another issue, so steps between them may be missing.
    return isOwn ? reached === next.place.step : reachableFrom(flow, reached).has(next.place.step);
  }
  if (isOwn) return reached === end.step;
  const issuesOf = new Set<string>([end.issue, ...all.flatMap(({ place }) => (place ? [place.issue] : []))]);
  return [...reachableFrom(flow, reached).keys()].some((step) => {
    const meta = metaOf(flow, step);
    return meta?.kind === "outcome" && meta.outcome === "hand-over" && issuesOf.has(meta.to);
  });
}

/** The step that a line of a run leads to. */
function after(flow: Flow, run: readonly PathLine[], line: PathLine): string {
  const before = run.slice(0, run.indexOf(line)).flatMap(({ now }) => (now ? [now] : []));
  const { step = "", option = "" } = line.now ?? {};
  const played = replay(flow, step, before);
  return played ? stepOf(choose(flow, played.snapshot, option)) : step;
}

function waysOf(flows: Flows, lines: readonly PathLine[], end: Path["end"]): Way[] {
  const runOf = (issue: Issue) => lines.filter(({ now }) => now?.issue === issue);
  const optionsOf = (run: readonly PathLine[]) =>
    run.flatMap(({ now }) => (now ? [{ step: now.step, option: now.option }] : []));
  const before = [...new Set(lines.flatMap(({ now }) => (now ? [now.issue] : [])))].filter(
    (issue) => issue !== end.issue,
  );
  return [
    ...before.map((issue) => {
      const run = runOf(issue);
      const last = run.at(-1) as PathLine;
      return { issue, step: after(flows[issue], run, last), options: optionsOf(run) };
    }),
    { ...end, options: optionsOf(runOf(end.issue)) },
  ];
}
