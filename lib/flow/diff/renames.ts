import type { StepCopy } from "@/content/copy";
import type { Aliases } from "@/machines/aliases";
import type { ChartState } from "@/machines/step";

/** By what a step or an option is known again: an alias names it, its words are the same, or where it leads. */
export type KnownBy = "alias" | "words" | "targets";

export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly by: KnownBy;
}

/** What is looked at to know steps again. `copy` of both versions is built with the same numbers. */
export interface Steps {
  readonly states: Readonly<Record<string, ChartState>>;
  readonly copy: Readonly<Record<string, StepCopy>>;
}

/**
 * The steps that go on under another name. An alias decides; else the same words do; else the same options with the
 * same targets, reached from the same answers. One old step becomes one new step at most.
 */
export function renamedSteps(before: Steps, after: Steps, aliases: Aliases | undefined): Rename[] {
  const gone = Object.keys(before.states).filter((step) => !Object.hasOwn(after.states, step));
  const fresh = Object.keys(after.states).filter((step) => !Object.hasOwn(before.states, step));
  return pairUp(gone, fresh, [
    ["alias", (from, to) => aliases?.steps?.[from] === to],
    ["words", (from, to) => wordsOf(before.copy[from]) === wordsOf(after.copy[to])],
    [
      "targets",
      (from, to) =>
        before.states[from]?.meta.kind === after.states[to]?.meta.kind &&
        Object.keys(before.states[from]?.on ?? {}).length > 0 &&
        JSON.stringify(before.states[from]?.on) === JSON.stringify(after.states[to]?.on) &&
        leadsTo(before, from).length > 0 &&
        leadsTo(before, from).join() === leadsTo(after, to).join(),
    ],
  ]);
}

/**
 * The options of a step that go on under another name. An alias decides; else the same label; else the same target
 * at the same place among the options.
 *
 * @param toNewName turns a target of the old version into its present name
 */
export function renamedOptions(
  before: { readonly state: ChartState; readonly copy: StepCopy | undefined },
  after: { readonly state: ChartState; readonly copy: StepCopy | undefined },
  aliases: Readonly<Record<string, string>> | undefined,
  toNewName: (step: string) => string,
): Rename[] {
  const old = Object.keys(before.state.on ?? {});
  const now = Object.keys(after.state.on ?? {});
  const gone = old.filter((option) => !now.includes(option));
  const fresh = now.filter((option) => !old.includes(option));
  const label = (copy: StepCopy | undefined, option: string) => copy?.options[option]?.label;
  return pairUp(gone, fresh, [
    ["alias", (from, to) => aliases?.[from] === to],
    ["words", (from, to) => label(before.copy, from) === label(after.copy, to)],
    [
      "targets",
      (from, to) =>
        old.length === now.length &&
        old.indexOf(from) === now.indexOf(to) &&
        targetsOf(before.state.on?.[from], toNewName) === targetsOf(after.state.on?.[to]),
    ],
  ]);
}

/** Where an option leads, in words: `ticket if halfHourPassed, else wait-longer`. */
export function targetsOf(
  leads: NonNullable<ChartState["on"]>[string] | undefined,
  toNewName: (step: string) => string = (step) => step,
): string {
  return (Array.isArray(leads) ? leads : [leads])
    .map((way) => {
      if (typeof way === "string") return toNewName(way);
      if (way === undefined) return "nothing";
      const noted = way.actions ? ` and notes ${way.actions}` : "";
      return `${toNewName(way.target)}${noted}${way.guard ? ` if ${way.guard}` : ""}`;
    })
    .join(", else ");
}

function wordsOf(copy: StepCopy | undefined): string | undefined {
  if (copy === undefined) return undefined;
  const labels = Object.values(copy.options).map(({ label }) => label);
  return JSON.stringify([
    copy.heading,
    copy.body ?? [],
    (copy.actions ?? []).map(({ text }) => text),
    labels,
  ]);
}

/** The answers that lead straight to a step. */
function leadsTo({ states }: Steps, target: string): string[] {
  return Object.entries(states).flatMap(([step, { on }]) =>
    Object.entries(on ?? {})
      .filter(([, leads]) =>
        (Array.isArray(leads) ? leads : [leads]).some(
          (way) => (typeof way === "string" ? way : way.target) === target,
        ),
      )
      .map(([option]) => `${step}=${option}`),
  );
}

/** Pairs old names with new ones, the surest sign first; a sign that fits several is none. */
function pairUp(
  gone: readonly string[],
  fresh: readonly string[],
  signs: readonly (readonly [KnownBy, (from: string, to: string) => boolean])[],
): Rename[] {
  const found: Rename[] = [];
  for (const [by, fits] of signs) {
    const left = gone.filter((from) => !found.some((pair) => pair.from === from));
    const free = fresh.filter((to) => !found.some((pair) => pair.to === to));
    for (const from of left) {
      const fitting = free.filter((to) => fits(from, to));
      const [to] = fitting;
      if (to === undefined || fitting.length > 1 || left.filter((other) => fits(other, to)).length > 1)
        continue;
      found.push({ from, to, by });
    }
  }
  return found.sort((a, b) => gone.indexOf(a.from) - gone.indexOf(b.from));
}
