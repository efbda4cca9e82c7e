import { facts } from "@/content/facts";
import type { Flow } from "@/lib/flow/flow";
import type { Issue } from "@/machines/registry";

/** A step as the search of the desk knows it. */
export interface StepEntry {
  /** Such as `{issue}/{step}`. */
  readonly id: string;
  readonly issue: Issue;
  readonly title: string;
  readonly heading: string;
  /** All else that the step says to a person. */
  readonly words: string;
  /** Ids of its facts, and each in words. */
  readonly facts: string;
}

/** Every step of a flow, in the order of its machine. */
export function stepEntries({ issue, chart, messages }: Flow): StepEntry[] {
  return Object.entries(chart.states).map(([step, { meta }]) => {
    const said = messages.steps[step];
    const words = [
      ...(said?.body ?? []),
      ...(said?.actions ?? []).flatMap(({ text, note = "" }) => [text, note]),
      ...(said?.lookUp?.entries ?? []).flatMap(({ term, meaning }) => [term, meaning]),
      ...Object.values(said?.options ?? {}).flatMap(({ label, hint = "" }) => [label, hint]),
    ];
    return {
      id: `${issue}/${step}`,
      issue,
      title: messages.title,
      heading: said?.heading ?? step,
      words: words.join(" "),
      facts: meta.facts.map((id) => `${id} ${facts[id]}`).join(" "),
    };
  });
}
