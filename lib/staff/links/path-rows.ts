import type { Address, Answer } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { choose, optionsOf, start } from "@/lib/flow/options";
import { replay } from "@/lib/flow/replay";
import { labelOf } from "@/lib/flow/screen";

/** An answer can be given if a replay then follows it. */
function isFollowed(flow: Flow, target: string, answers: readonly Answer[], answer: Answer): boolean {
  const others = answers.filter(({ step }) => step !== answer.step);
  const trail = replay(flow, target, [...others, answer])?.trail ?? [];
  return trail.some(
    (line) => line.step === answer.step && line.option === answer.option && line.how === "asked",
  );
}

/**
 * The path to a step as a form: a row for each step, with the answers that still lead there.
 *
 * @returns the rows in order; none if the flow has no such step
 */
export function pathRows(flow: Flow, target: string, answers: readonly Answer[]) {
  let snapshot = start(flow);
  const trail = replay(flow, target, answers)?.trail ?? [];
  return trail.map(({ step, option, how }) => {
    const here = snapshot;
    snapshot = choose(flow, snapshot, option);
    return {
      step,
      question: flow.messages.steps[step]?.heading ?? step,
      /** The answer that the link gives; absent if it leaves the step out as not asked. */
      given: how === "asked" ? option : undefined,
      /** What can be answered here so that the way still leads to the step of the link. */
      options: optionsOf(here)
        .filter((id) => isFollowed(flow, target, answers, { issue: flow.issue, step, option: id }))
        .map((id) => ({ id, label: labelOf(flow, step, id) })),
    };
  });
}

/** The address that the rows make: every answer that was given, in the order of the way. */
export function addressOfRows(rows: ReturnType<typeof pathRows>, address: Address): Address {
  const { issue, answers } = address;
  const carried = answers.filter((answer) => answer.issue !== issue);
  const own = rows.flatMap((row) =>
    row.given === undefined ? [] : [{ issue, step: row.step, option: row.given }],
  );
  return { ...address, answers: [...carried, ...own] };
}
