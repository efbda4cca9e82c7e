import { type Answer, formatAddress } from "./address";
import type { Flow } from "./flow";
import { type Screen, screenOf } from "./screen";

/**
 * The address after an answer was changed: this step again if the other answers still lead here, otherwise the step
 * after the changed one.
 *
 * @param step the step whose answer changes
 * @param option the new answer; without one, the step asks again
 */
export function mendedHref(flow: Flow, screen: Screen, step: string, option: string | undefined): string {
  const asked = [...screen.carried, ...screen.lines.filter(({ how }) => how === "asked")];
  const others = asked
    .filter((line) => line.issue !== flow.issue || line.step !== step)
    .map(({ issue, step, option }): Answer => ({ issue, step, option }));
  const { language, ref, embed } = screen;
  const at = (target: string, answers: readonly Answer[]) => ({
    issue: flow.issue,
    step: target,
    answers,
    language,
    ref,
    embed,
  });
  if (option === undefined) return formatAddress(at(step, others));
  const changed = at(screen.step, [...others, { issue: flow.issue, step, option }]);
  const here = screenOf(flow, changed, screen.carried);
  const fits =
    here?.dropped.length === 0 &&
    here.lines.every(({ how }) => how === "asked") &&
    here.lines.some((line) => line.step === step);
  if (fits) return formatAddress(changed);
  const asks = screenOf(flow, at(step, others), screen.carried);
  return asks?.options.find(({ id }) => id === option)?.href ?? formatAddress(at(step, others));
}
