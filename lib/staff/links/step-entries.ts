import { facts } from "@/content/facts";
import type { Flow } from "@/lib/flow/flow";

/** A step as the search of the desk knows it. */
export type StepEntry = Readonly<ReturnType<typeof stepEntries>[number]>;

/** Every step of a flow, in the order of its machine. */
export function stepEntries({ issue, chart, messages }: Flow) {
  return Object.entries(chart.states).map(([step, { meta }]) => {
    const said = messages.steps[step];
    const words = [
      ...(said?.body ?? []),
      ...(said?.actions ?? []).flatMap(({ text, note = "" }) => [text, note]),
      ...(said?.lookUp?.entries ?? []).flatMap(({ term, meaning }) => [term, meaning]),
      ...Object.values(said?.options ?? {}).flatMap(({ label, hint = "" }) => [label, hint]),
    ];
    return {
      /** Such as `{issue}/{step}`. */
      id: `${issue}/${step}`,
      issue,
      title: messages.title,
      heading: said?.heading ?? step,
      /** All else that the step says to a person. */
      words: words.join(" "),
      /** Ids of its facts, and each in words. */
      facts: meta.facts.map((id) => `${id} ${facts[id]}`).join(" "),
    };
  });
}
