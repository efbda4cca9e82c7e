import { optionsIn, type Steps, type Texts } from "./snapshot";

/** A step, or an option of the step `of`, that goes on under another name. */
export interface Rename {
  /** The present name of the step. */
  readonly of?: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Finds out which steps and options of a flow go on under another name: an alias says so, or else the heading or the
 * label is the same.
 *
 * @param after has the words of today with the numbers of `before`
 */
export function findRenames(before: Steps, after: Steps): Rename[] {
  const pairs = (
    old: readonly string[],
    now: readonly string[],
    of: string,
    words: (from: string, to: string) => boolean,
  ) => {
    const fresh = now.filter((name) => !old.includes(name));
    return old.flatMap((from) => {
      if (now.includes(from)) return [];
      const alias = after[""]?.[`old name ${of}${from}`];
      const to = fresh.find((name) => name === alias) ?? fresh.find((name) => words(from, name));
      return to === undefined ? [] : [{ from, to }];
    });
  };
  const steps = pairs(
    Object.keys(before),
    Object.keys(after),
    "",
    (from, to) => before[from]?.heading === after[to]?.heading,
  );
  const options = Object.entries(inPresentNames(before, steps)).flatMap(([of, old]) => {
    const now = after[of] ?? {};
    const same = (from: string, to: string) => old[`option ${from}: label`] === now[`option ${to}: label`];
    return pairs(optionsIn(old), optionsIn(now), `${of}=`, same).map((rename) => ({ of, ...rename }));
  });
  return [...steps, ...options];
}

/** The present name of a step, or of an option of one; the same name if there is no other. */
export const presentName = (renames: readonly Rename[], name: string, of?: string): string =>
  renames.find((one) => one.from === name && one.of === of)?.to ?? name;

/** An earlier flow with its steps and options under their present names. */
export function inPresentNames(flow: Steps, renames: readonly Rename[]): Steps {
  const now = (step: string) => presentName(renames, step);
  const parts = (texts: Texts, of: string) =>
    Object.entries(texts).map(([part, text]) => [
      part.replace(/(?<=^option )[^ :]+/, (option) => presentName(renames, option, of)),
      /^(option [^:]+|timer .*|first step|way out .*)$/.test(part) ? text.replace(/^[^ ]+/, now) : text,
    ]);
  return Object.fromEntries(
    Object.entries(flow).map(([step, texts]) => [now(step), Object.fromEntries(parts(texts, now(step)))]),
  );
}
