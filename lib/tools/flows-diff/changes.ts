import { inPresentNames, type Rename } from "./names";
import { optionsIn, type Steps, type Texts } from "./snapshot";

/** One thing that changed between two versions. */
export interface Change {
  /** An issue, `policy` or `start page`. */
  readonly issue: string;
  /** By its present name, if it has one; empty for changes outside of steps. */
  readonly step: string;
  /** As in a snapshot; empty for all of a step or an issue. A text of a list has no number. */
  readonly part: string;
  /** Absent if it is new; `to` is absent if it is gone. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Whether it goes on, from one name to another. */
  readonly isRename?: true;
  /** What to write into `machines/aliases.ts`, where links with the old name lead nowhere. */
  readonly needsAlias?: string;
  /** For a change of the policy: the texts that say the number. They are not listed again. */
  readonly saidIn?: readonly Change[];
}

/** Whether a change is one of the ways through a flow; else a link merely shows it. */
export const isWay = ({ part }: Change): boolean =>
  /^($|option [^:]+$|first step|way out|old name)/.test(part);

/**
 * What changed in one flow.
 *
 * @param after its words with the numbers of `before`, so that a new number is no rewording
 */
export function diffFlow(
  issue: string,
  before: Steps,
  after: Steps,
  renames: readonly Rename[] = [],
): Change[] {
  const was = inPresentNames(before, renames);
  const has = (step: string, option?: string) =>
    option === undefined ? Object.hasOwn(after, step) : isIn(after[step], option);
  /** @param name of a step, or `step=option` */
  const alias = (name: string, now = "…") => {
    const [step = "", option] = name.split("=");
    const to = after[""]?.[`old name ${name}`];
    const leads = to !== undefined && (option === undefined ? has(to) : has(step, to));
    if (leads || has(step, option)) return {};
    return option === undefined
      ? { needsAlias: `steps: { "${step}": "${now}" }` }
      : { needsAlias: `options: { "${step}": { "${option}": "${now}" } }` };
  };
  const nameOf = ({ of, from }: Rename) => (of === undefined ? from : `${of}=${from}`);

  const diffStep = (step: string): Change[] => {
    const [old, now] = [was[step], after[step]];
    if (old === undefined) return [{ issue, step, part: "", to: now?.heading }];
    if (now === undefined) return [{ issue, step, part: "", from: old.heading, ...alias(step) }];
    const texts = compareTexts(old, now).flatMap(([part, from, to]): Change[] => {
      const [, kind, name = "", words] = /^(option|old name) ([^:]+)(:?)/.exec(part) ?? [];
      const change = { issue, step, part, from, to };
      // An alias came with a rename, and the words of an option came or went with it.
      if (kind === "old name" && renames.some((one) => nameOf(one) === name)) return [];
      if (words && !(isIn(old, name) && isIn(now, name))) return [];
      if (kind === undefined || words || to !== undefined) return [change];
      return [{ ...change, ...(kind === "option" ? alias(`${step}=${name}`) : alias(name, from)) }];
    });
    const [from, to] = [orderIn(old, now), orderIn(now, old)];
    return from === to ? texts : [...texts, { issue, step, part: "order of options", from, to }];
  };

  return [
    ...renames.map((rename): Change => {
      const { of, from, to } = rename;
      const place = of === undefined ? { step: to, part: "" } : { step: of, part: `option ${to}` };
      return { issue, ...place, from, to, isRename: true, ...alias(nameOf(rename), to) };
    }),
    ...keysOf(was, after).flatMap(diffStep),
  ];
}

const isIn = (step: Texts | undefined, option: string) => optionsIn(step).includes(option);

/** The options that both have, in the order of the first. */
const orderIn = (texts: Texts, other: Texts) =>
  optionsIn(texts)
    .filter((option) => isIn(other, option))
    .join(", ");

/** The keys of two records. */
export const keysOf = (before: object, after: object): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/**
 * What differs, by part. Texts of a list are matched by their words and not by their place, so a sentence that was put
 * before others does not count as a change of those.
 */
function compareTexts(before: Texts, after: Texts): [part: string, from?: string, to?: string][] {
  const partOf = (key: string) => key.replace(/ \d+$/, "");
  return [...new Set(keysOf(before, after).map(partOf))].flatMap((part) => {
    const [from = [], to = []] = [before, after].map((texts) =>
      Object.entries(texts).flatMap(([key, text]) => (partOf(key) === part ? [text] : [])),
    );
    const gone = from.filter((text) => !to.includes(text));
    const fresh = to.filter((text) => !from.includes(text));
    if (gone.length + fresh.length === 0)
      return from.join() === to.join() ? [] : [[part, from.join(" "), to.join(" ")]];
    const longer = gone.length > fresh.length ? gone : fresh;
    return longer.map((_, at) => [part, gone[at], fresh[at]]);
  });
}
