import { stepFor } from "@/lib/export/leads-to";
import { formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { labelOf, type Screen } from "@/lib/flow/screen";
import type { Sign } from "@/machines/step";

/** Where a finding leads, and what that step says; `undefined` if this problem does not ask for it. */
export type NextStep = (sign: Sign) => { readonly href: string; readonly label: string } | undefined;

/** Returns a function from a finding to the step after the answer that it supports, with the answers so far. */
export const nextStepOn =
  (flow: Flow, { issue, step, lines, language, ref, embed }: Screen): NextStep =>
  (sign) => {
    const found = stepFor(flow.chart, sign);
    if (found === undefined) return undefined;
    const given = lines.map((line) => ({ issue, step: line.step, option: line.option }));
    // The current step may be the only one before the question.
    const between = Object.entries(flow.chart.states[step]?.on ?? {}).find(([, next]) => next === found.step);
    if (between) given.push({ issue, step, option: between[0] });
    const answers = [
      ...given.filter((answer) => answer.step !== found.step),
      { issue, step: found.step, option: found.option },
    ];
    return {
      href: formatAddress({ language, issue, step: found.next, answers, ref, embed }),
      label: flow.messages.steps[found.next]?.heading ?? labelOf(flow, found.step, found.option),
    };
  };
