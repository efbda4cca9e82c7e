import type { IssueCopy, StepCopy } from "@/content/copy";

/** The texts of one part of the copy, such as the paragraphs of a body: one where there can be but one. */
export type Texts = Readonly<Record<string, readonly string[]>>;

/** All that a step says, by part: `heading`, `body`, `option unused: label`. Empty parts are left out. */
export function stepTexts(copy: StepCopy): Texts {
  const parts: Record<string, readonly (string | undefined)[]> = {
    heading: [copy.heading],
    "receipt line": [copy.receipt],
    body: copy.body ?? [],
    actions: (copy.actions ?? []).map(({ text, link, note }) =>
      [text, link && `(opens ${link})`, note && `– ${note}`].filter(Boolean).join(" "),
    ),
    links: copy.links ?? [],
    "look-up": [
      copy.lookUp?.title,
      ...(copy.lookUp?.entries ?? []).map(({ term, meaning }) => `${term}: ${meaning}`),
    ],
  };
  for (const [option, { label, hint }] of Object.entries(copy.options)) {
    parts[`option ${option}: label`] = [label];
    parts[`option ${option}: hint`] = [hint];
  }
  return withoutEmpty(parts);
}

/** What an issue says of itself, besides its steps. */
export function issueTexts({ title, symptom, summary }: IssueCopy): Texts {
  return withoutEmpty({ title: [title], symptom: [symptom], summary: [summary] });
}

function withoutEmpty(parts: Readonly<Record<string, readonly (string | undefined)[]>>): Texts {
  return Object.fromEntries(
    Object.entries(parts)
      .map(([part, texts]) => [part, texts.filter((text) => text !== undefined)] as const)
      .filter(([, texts]) => texts.length > 0),
  );
}

/** One text that reads otherwise; `from` is absent where it is new, `to` where it is gone. */
export interface Rewording {
  readonly part: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * What reads otherwise. Texts of a list are matched by their words and not by their place, so a sentence that was put
 * before others does not count as a change of those.
 */
export function compareTexts(before: Texts, after: Texts): Rewording[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) => {
    const from = before[part] ?? [];
    const to = after[part] ?? [];
    const gone = from.filter((text) => !to.includes(text));
    const fresh = to.filter((text) => !from.includes(text));
    const longer = Math.max(gone.length, fresh.length);
    if (longer === 0) {
      return from.join("\n") === to.join("\n") ? [] : [{ part, from: from.join(" "), to: to.join(" ") }];
    }
    return Array.from({ length: longer }, (_, index) => ({
      part,
      ...(gone[index] === undefined ? {} : { from: gone[index] }),
      ...(fresh[index] === undefined ? {} : { to: fresh[index] }),
    }));
  });
}
