import { type Answer, formatAddress } from "@/lib/flow/address";
import { canonical } from "@/lib/flow/canonical";
import type { Flow } from "@/lib/flow/flow";
import { choose, optionsOf, stepOf } from "@/lib/flow/options";
import { replay } from "@/lib/flow/replay";
import type { Aliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import { type Change, isWay } from "./changes";
import { presentName, type Rename } from "./names";
import { leadsFrom, type Steps, stepIn } from "./snapshot";

/** The possible changes of a shared link, the worst first. */
export const effects = [
  "not found any more",
  "an answer is lost",
  "another way to the step is assumed",
  "other options, or they lead elsewhere",
  "moved on by an alias",
  "shown",
] as const;

export type Effect = (typeof effects)[number];

/** A link that somebody may have saved. */
interface SharedLink {
  /** Another one than that of the answers where their flow hands over. */
  readonly issue: Issue;
  /** Absent if it leads to the start of the issue. */
  readonly step?: string | undefined;
  readonly answers: readonly Answer[];
  /** The way that it shows, its assumed answers included. */
  readonly way: readonly Answer[];
  /** Where that way ends; empty if the page is one of another issue. */
  readonly node: string;
}

/**
 * Every link that a version made, by address: the issue, each step alone, each step with every path that leads to it
 * and passes nothing twice, and the issue that it hands over to with the answers that are passed on. Links with some
 * of the answers left out are not in it: there are too many, and each is a mixture of these.
 */
export function sharedLinks(issue: Issue, flow: Steps): ReadonlyMap<string, SharedLink> {
  const links = new Map<string, SharedLink>();
  const add = (link: SharedLink) => links.set(formatAddress(link), link);
  const shortest = new Map<string, SharedLink>();
  const walk = (node: string, way: readonly Answer[], passed: readonly string[]) => {
    const step = stepIn(node);
    const link = { issue, step, answers: way, way, node };
    add(link);
    if (way.length < (shortest.get(step)?.way.length ?? Infinity)) shortest.set(step, link);
    const { outcome, to } = flow[step] ?? {};
    if (outcome === "hand-over") add({ issue: to as Issue, answers: way, way, node: "" });
    for (const [option, next] of leadsFrom(flow, node))
      if (!passed.includes(next)) walk(next, [...way, { issue, step, option }], [...passed, next]);
  };
  const first = flow[""]?.["first step"] ?? "";
  walk(first, [], [first]);
  add({ issue, answers: [], way: [], node: first });
  for (const link of shortest.values()) add({ ...link, answers: [] });
  return links;
}

type Line = Pick<Answer, "step" | "option">;

/** What happened to a link, and the steps that it shows and passes, by all their names. */
export interface ComparedLink {
  readonly address: string;
  /** The issue whose answers it has. */
  readonly issue: string;
  readonly effects: readonly Effect[];
  readonly steps: readonly string[];
  readonly passed: readonly Line[];
}

/**
 * Says what happened to the links of a flow.
 *
 * @param flow today's, which the product's own `replay` walks; absent if it is gone
 */
export function compareLinks(
  issue: string,
  before: Steps,
  flow: Flow | undefined,
  renames: readonly Rename[],
  aliases: Aliases = {},
): ComparedLink[] {
  const stepNow = (step: string) => presentName(renames, aliases.steps?.[step] ?? step);
  const lineNow = ({ step: old, option }: Line): Line => {
    const step = stepNow(old);
    return { step, option: presentName(renames, aliases.options?.[step]?.[option] ?? option, step) };
  };
  return [...sharedLinks(issue as Issue, before)].map(([address, link]): ComparedLink => {
    const moved = canonical(link, { [issue]: aliases });
    const is = flow && look(flow, { ...link, ...moved });
    const step = stepIn(link.node);
    const way = link.way.map(lineNow);
    const leads = leadsFrom(before, link.node).map(
      ([option, next]): Line => ({ ...lineNow({ step, option }), step: stepNow(stepIn(next)) }),
    );
    const happened: Readonly<Record<string, boolean | undefined>> = {
      "not found any more": is === undefined,
      "an answer is lost": is && is.dropped > 0,
      "another way to the step is assumed": is && said(way) !== said(is.way),
      "other options, or they lead elsewhere":
        is && said(leads.sort(byOption)) !== said(is.leads.sort(byOption)),
      "moved on by an alias": moved !== undefined,
    };
    return {
      ...{ address, issue, effects: effects.filter((effect) => happened[effect]) },
      steps: [step, stepNow(step)],
      passed: [...link.way, ...way, ...(is?.way ?? [])],
    };
  });
}

const said = (lines: readonly Line[]) => lines.map(({ step, option }) => `${option} ${step}`).join();
const byOption = (a: Line, b: Line) => (a.option < b.option ? -1 : 1);

/** What a link shows today: the path to its step, and where each option there leads. */
function look(flow: Flow, { issue, step, answers }: Pick<SharedLink, "issue" | "step" | "answers">) {
  if (issue !== flow.issue) {
    const { states } = flow.chart;
    const way = answers.filter((one) => Object.hasOwn(states[one.step]?.on ?? {}, one.option));
    return { way, leads: [], dropped: answers.length - way.length };
  }
  const played = replay(flow, step, answers);
  if (played === undefined) return undefined;
  const { snapshot, trail, dropped } = played;
  const leads = optionsOf(snapshot).map(
    (option): Line => ({ option, step: stepOf(choose(flow, snapshot, option)) }),
  );
  return { way: trail, leads, dropped: dropped.length };
}

/** The effect of a change on a link: the worst effect if the link depends on the change, or that the link shows it. */
export function effectOf(change: Change, link: ComparedLink): Effect | undefined {
  if (change.saidIn) return change.saidIn.some((one) => meets(one, link)) ? "shown" : undefined;
  if (!meets(change, link)) return undefined;
  return isWay(change) ? link.effects[0] : "shown";
}

/** A receipt line and the label of an answer are shown further on as well, and the title on every page of the issue. */
function meets(change: Change, { issue, steps, passed }: ComparedLink): boolean {
  if (change.issue !== issue) return false;
  const [, kind, name = ""] = /^(option|old name) ([^ :]+)/.exec(change.part) ?? [];
  const [step = "", option] = kind === "old name" ? name.split("=") : [change.step, name || undefined];
  if (step === "") return isWay(change) || (change.part === "title" && steps[0] !== "");
  if (steps.includes(step)) return true;
  return (
    (isWay(change) || /^receipt line$|: label$/.test(change.part)) &&
    passed.some((line) => line.step === step && (option === undefined || line.option === option))
  );
}
