import { type Aliases, aliases as currentAliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import type { Address, Answer } from "./address";

type AliasTable = Readonly<Partial<Record<Issue, Aliases>>>;

const present = (names: Readonly<Record<string, string>> | undefined, name: string): string =>
  names !== undefined && Object.hasOwn(names, name) ? (names[name] ?? name) : name;

/**
 * An address with every old name replaced by the present one.
 *
 * @returns the new address, or `undefined` if nothing had to be replaced
 */
export function canonical(address: Address, aliases: AliasTable = currentAliases): Address | undefined {
  let changed = false;
  const rename = (names: Readonly<Record<string, string>> | undefined, name: string) => {
    const now = present(names, name);
    changed ||= now !== name;
    return now;
  };
  const renamed = address.answers.flatMap((answer): Answer[] => {
    const table = aliases[answer.issue];
    const { leftOut = [] } = table ?? {};
    if (leftOut.includes(answer.step) || leftOut.includes(`${answer.step}=${answer.option}`)) {
      changed = true;
      return [];
    }
    const step = rename(table?.steps, answer.step);
    const options = table?.options;
    const names = options && Object.hasOwn(options, step) ? options[step] : undefined;
    return [{ issue: answer.issue, step, option: rename(names, answer.option) }];
  });
  const step = address.step === undefined ? undefined : rename(aliases[address.issue]?.steps, address.step);
  if (!changed) return undefined;
  // Several old steps may have become one: the last of their answers counts.
  const answers = new Map(renamed.map((answer) => [`${answer.issue}.${answer.step}`, answer]));
  return { ...address, step, answers: [...answers.values()] };
}
