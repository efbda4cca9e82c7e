import { type Issue, registry } from "@/machines/registry";
import type { RuleWorld } from "@/machines/step";

/** The rules weigh more than a chart, so a page fetches them only for who types a fact. */
const rulesOf = async (issue: Issue) => registry[issue].rules?.();

/**
 * The option of a question that a typed fact stands for.
 *
 * @returns `undefined` where the text can't be read, or the step asks for no fact
 * @throws where the rules can't be fetched
 */
export async function decide(
  issue: Issue,
  step: string,
  text: string,
  world: RuleWorld,
): Promise<string | undefined> {
  return (await rulesOf(issue))?.rules[step]?.(text, world);
}

/**
 * The latest moment that a plain answer to "when" can stand for, so that a clock started from it never ends too early.
 *
 * @param now the moment of the answer
 * @returns `undefined` where the answer tells of no moment
 */
export async function latestOf(
  issue: Issue,
  step: string,
  option: string,
  world: Pick<RuleWorld, "policy" | "now">,
): Promise<Date | undefined> {
  return (await rulesOf(issue))?.latest?.[step]?.(option, world);
}
