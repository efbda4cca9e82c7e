import type { Aliases } from "@/machines/aliases";
import type { Answer } from "../address";
import { canonical } from "../canonical";
import type { Flow } from "../flow";
import { choose, optionsOf, stepOf } from "../options";
import { replay, type TrailLine } from "../replay";
import { type LinkEffect, linkEffects } from "./change";
import type { Names } from "./names";
import type { SharedLink } from "./shared-links";

/** What a link shows in one version. `step` is empty where the page is one of another issue. */
export interface Look {
  readonly step: string;
  readonly trail: readonly Pick<TrailLine, "step" | "option" | "how">[];
  /** Where each option of the screen leads. */
  readonly options: Readonly<Record<string, string>>;
  readonly dropped: number;
  /** The address is answered with another one, because it has an old name. */
  readonly moved: boolean;
}

/** @returns `undefined` where the link is answered with "not found" */
export function look(flow: Flow | undefined, link: SharedLink, aliases?: Aliases): Look | undefined {
  if (flow === undefined) return undefined;
  const present = canonical(link, { [flow.issue]: aliases ?? {} });
  const { step, answers } = present ?? link;
  const moved = present !== undefined;
  if (link.issue !== flow.issue) return { ...carriedBy(flow, answers), moved };
  const played = replay(flow, step, answers);
  if (played === undefined) return undefined;
  const { snapshot, trail, dropped } = played;
  return {
    step: played.step,
    trail,
    options: Object.fromEntries(
      optionsOf(snapshot).map((option) => [option, stepOf(choose(flow, snapshot, option))]),
    ),
    dropped: dropped.length,
    moved,
  };
}

/** What a page of another issue shows of the answers that go along: those that their flow still has. */
function carriedBy(flow: Flow, answers: readonly Answer[]): Omit<Look, "moved"> {
  const states = flow.chart.states;
  const kept = answers.filter(
    ({ step, option }) => Object.hasOwn(states, step) && Object.hasOwn(states[step]?.on ?? {}, option),
  );
  const trail = kept.map(({ step, option }) => ({ step, option, how: "asked" as const }));
  return { step: "", trail, options: {}, dropped: answers.length - kept.length };
}

/** What became of a link. Empty where it shows what it showed, by whatever names. */
export function effectsOn(before: Look, after: Look | undefined, names: Names | undefined): Set<LinkEffect> {
  if (after === undefined || names === undefined) return new Set(["not-found"]);
  const trail = before.trail.map(
    ({ step, option, how }) => `${names.stepNow(step)}=${names.optionNow(step, option)} ${how}`,
  );
  const options = Object.entries(before.options).map(
    ([option, target]) => `${names.optionNow(before.step, option)} ${names.stepNow(target)}`,
  );
  const is: Partial<Record<LinkEffect, boolean>> = {
    "other-step": names.stepNow(before.step) !== after.step,
    "loses-answers": after.dropped > before.dropped,
    "other-way":
      trail.join() !== after.trail.map(({ step, option, how }) => `${step}=${option} ${how}`).join(),
    "other-options":
      options.sort().join() !==
      Object.entries(after.options)
        .map((way) => way.join(" "))
        .sort()
        .join(),
    moved: after.moved && !before.moved,
  };
  return new Set(linkEffects.filter((effect) => is[effect]));
}
