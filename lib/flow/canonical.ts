import { type Aliases, aliases as currentAliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import type { Address, Answer } from "./address";

type AliasTable = Readonly<Partial<Record<Issue, Aliases>>>;

const present = (names: Readonly<Record<string, string>> | undefined, name: string): string =>
  names !== undefined && Object.hasOwn(names, name) ? (names[name] ?? name) : name;

/**
 * An address with every old name replaced by the present one.
 *
 * @returns the new address, or `undefined` where nothing had to be replaced
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
  // Several old steps may have become one.
  const answers = renamed.filter(
    ({ issue, step }, index) =>
      !renamed.some((later, at) => at > index && later.issue === issue && later.step === step),
  );
  const step = address.step === undefined ? undefined : rename(aliases[address.issue]?.steps, address.step);
  return changed ? { ...address, step, answers } : undefined;
}
