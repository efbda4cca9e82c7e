import type { Aliases } from "@/machines/aliases";
import { type Rename, renamedOptions, renamedSteps, type Steps } from "./renames";
import type { FlowSnapshot } from "./snapshot";

/** How names of the earlier version of a flow read in the later one. */
export interface Names {
  readonly steps: readonly Rename[];
  /** By the earlier name of the step. */
  readonly options: ReadonlyMap<string, readonly Rename[]>;
  /** The present name of a step; the same name where it is gone without a successor. */
  stepNow(step: string): string;
  /** The present name of an option. @param step its earlier step */
  optionNow(step: string, option: string): string;
}

/** Finds out which steps and options of a flow go on under another name. */
export function findNames(before: FlowSnapshot, after: FlowSnapshot, aliases: Aliases | undefined): Names {
  const old: Steps = { states: before.chart.states, copy: before.copy.steps };
  const now: Steps = { states: after.chart.states, copy: after.copy.steps };
  const steps = renamedSteps(old, now, aliases);
  const stepNow = (step: string) => {
    if (Object.hasOwn(now.states, step)) return step;
    return steps.find(({ from }) => from === step)?.to ?? aliases?.steps?.[step] ?? step;
  };
  const options = new Map(
    Object.entries(old.states).flatMap(([step, state]) => {
      const present = stepNow(step);
      const other = now.states[present];
      if (other === undefined) return [];
      const renamed = renamedOptions(
        { state, copy: old.copy[step] },
        { state: other, copy: now.copy[present] },
        aliases?.options?.[present],
        stepNow,
      );
      return [[step, renamed] as const];
    }),
  );
  const optionNow = (step: string, option: string) =>
    options.get(step)?.find(({ from }) => from === option)?.to ??
    aliases?.options?.[stepNow(step)]?.[option] ??
    option;
  return { steps, options, stepNow, optionNow };
}
