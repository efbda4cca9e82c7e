import type { AnyMachineSnapshot } from "xstate";
import type { Answer } from "./address";
import type { Flow } from "./flow";
import { choose, optionsOf, start, stepOf } from "./options";

/** One step of the way, with the option taken there, and whether the person was asked or a link skipped it. */
export interface TrailLine extends Answer {
  readonly how: "asked" | "assumed";
}

export interface Replay {
  /** The step of the path: always the one that was asked for. */
  readonly step: string;
  /** The machine, standing on that step. */
  readonly snapshot: AnyMachineSnapshot;
  /** The way from the first step to this one. */
  readonly trail: readonly TrailLine[];
  /** Answers for this step and later ones, kept so that a person who changes one need not repeat the others. */
  readonly ahead: readonly Answer[];
  /** Answers that name no such step or option, or that lead elsewhere than the path. */
  readonly dropped: readonly Answer[];
}

interface Walk {
  readonly snapshot: AnyMachineSnapshot;
  readonly trail: readonly TrailLine[];
  readonly contradicted: number;
  readonly asked: number;
  readonly assumed: number;
}

/**
 * Rebuilds how a person came to a step from the answers that their address names.
 *
 * Walks the machine from its start. A given answer is followed; if one is missing, or leads away from the step,
 * the walk that contradicts the fewest answers, then follows the most, then assumes the fewest, then is shortest, is
 * taken. So complete answers replay exactly, a bare link gets its shortest path, and an answer given behind such a
 * link is never lost to a shorter way. Used alike by server, browser and tests.
 *
 * @param step the step of the path, or `undefined` for the first one
 * @param answers of this issue, in any order; those of other issues are left aside
 * @returns `undefined` if the flow has no such step. Never throws.
 */
export function replay(flow: Flow, step: string | undefined, answers: readonly Answer[]): Replay | undefined {
  const own = answers.filter((answer) => answer.issue === flow.issue);
  const given = new Map<string, string>();
  for (const answer of own) if (!given.has(answer.step)) given.set(answer.step, answer.option);

  const target = step ?? flow.chart.initial;
  if (!Object.hasOwn(flow.chart.states, target)) return undefined;
  const walk = followGiven(flow, target, given) ?? search(flow, target, given);
  if (walk === undefined) return undefined;

  const trail = walk.trail.map(
    (line): TrailLine => ({ ...line, how: given.get(line.step) === line.option ? "asked" : "assumed" }),
  );
  const passed = new Set(trail.map((line) => line.step));
  const reachable = reachableFrom(flow, target);
  const ahead: Answer[] = [];
  const dropped: Answer[] = [];
  for (const answer of own) {
    if (passed.has(answer.step)) {
      if (!trail.some((line) => line.step === answer.step && line.option === answer.option))
        dropped.push(answer);
    } else if (reachable.get(answer.step)?.has(answer.option)) ahead.push(answer);
    else dropped.push(answer);
  }
  return { step: target, snapshot: walk.snapshot, trail, ahead, dropped };
}

/** The plain case: every answer is there and fits. */
function followGiven(flow: Flow, target: string, given: ReadonlyMap<string, string>): Walk | undefined {
  let snapshot = start(flow);
  const trail: TrailLine[] = [];
  while (stepOf(snapshot) !== target) {
    const step = stepOf(snapshot);
    const option = given.get(step);
    if (option === undefined || trail.some((line) => line.step === step)) return undefined;
    const next = choose(flow, snapshot, option);
    if (next === snapshot) return undefined;
    trail.push({ issue: flow.issue, step, option, how: "asked" });
    snapshot = next;
  }
  return { snapshot, trail, contradicted: 0, asked: trail.length, assumed: 0 };
}

/** The order in which walks are looked at: none of these numbers ever falls as a walk goes on. */
const nearer = (a: Walk, b: Walk) =>
  a.contradicted - b.contradicted || a.assumed - b.assumed || a.trail.length - b.trail.length;

/**
 * Dijkstra's search over the snapshots of the machine; flows have a few dozen, so a sorted list is enough. Walks that
 * follow different answers to the same snapshot are kept apart, for the longer one may be the better.
 */
function search(flow: Flow, target: string, given: ReadonlyMap<string, string>): Walk | undefined {
  const open: Walk[] = [{ snapshot: start(flow), trail: [], contradicted: 0, asked: 0, assumed: 0 }];
  const done = new Set<string>();
  const steps = reachableFrom(flow, flow.chart.initial);
  const ahead = reachableFrom(flow, target);
  // Answers ahead are kept without being followed.
  const mostAsked = [...given].filter(
    ([step, option]) => steps.get(step)?.has(option) && !ahead.has(step),
  ).length;
  let best: Walk | undefined;
  for (;;) {
    open.sort(nearer);
    const walk = open.shift();
    if (walk === undefined || (best && walk.contradicted > best.contradicted)) return best;
    const step = stepOf(walk.snapshot);
    if (step === target) {
      if (best === undefined || walk.asked > best.asked) best = walk;
      if (best.asked >= mostAsked) return best;
      continue;
    }
    if (walk.trail.some((line) => line.step === step)) continue;
    const followed = walk.trail.filter((line) => given.get(line.step) === line.option);
    const key = JSON.stringify([
      walk.snapshot.value,
      walk.snapshot.context,
      followed.map((line) => line.step).sort(),
    ]);
    if (done.has(key)) continue;
    done.add(key);
    const answer = given.get(step);
    for (const option of optionsOf(walk.snapshot)) {
      const follows = answer === option ? 1 : 0;
      open.push({
        snapshot: choose(flow, walk.snapshot, option),
        trail: [...walk.trail, { issue: flow.issue, step, option, how: "assumed" }],
        contradicted: walk.contradicted + (answer !== undefined && answer !== option ? 1 : 0),
        asked: walk.asked + follows,
        assumed: walk.assumed + 1 - follows,
      });
    }
  }
}

/** Every step that can still come from here on, this one included, with its options. */
export function reachableFrom(
  flow: Pick<Flow, "chart">,
  from: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const visit = (step: string) => {
    if (found.has(step)) return;
    const state = flow.chart.states[step];
    if (state === undefined) return;
    const ways =
      state.type === "final" ? [] : [...Object.entries(state.on ?? {}), ...Object.entries(flow.chart.on)];
    found.set(step, new Set(ways.map(([option]) => option)));
    for (const [, leads] of ways) {
      for (const way of Array.isArray(leads) ? leads : [leads]) {
        visit((typeof way === "string" ? way : way.target).replace(/^\./, ""));
      }
    }
  };
  visit(from);
  return found;
}
