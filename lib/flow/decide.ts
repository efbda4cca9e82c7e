import { type Issue, registry } from "@/machines/registry";
import type { RuleWorld } from "@/machines/step";

/** The rules are larger than a chart, so a page fetches them only when a fact is typed. */
const rulesOf = async (issue: Issue) => registry[issue].rules?.();

/**
 * The option of a question that a typed fact means.
 *
 * @returns `undefined` if the text can't be read, or the step asks for no fact
 * @throws if the rules can't be fetched
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
 * The latest moment that a plain answer to "when" can mean, so that a clock started from it never ends too early.
 *
 * @param now the moment of the answer
 * @returns `undefined` if the answer implies no moment
 */
export async function latestOf(
  issue: Issue,
  step: string,
  option: string,
  world: Pick<RuleWorld, "policy" | "now">,
): Promise<Date | undefined> {
  return (await rulesOf(issue))?.latest?.[step]?.(option, world);
}
