import type { Language } from "@/content/languages";

/** A reply of the team's own, with placeholders such as `{reference}`. */
export interface SavedReply {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly body: string;
}

/** The signature of every reply, by language; a language without one ends as the suggested reply does. */
export type Signatures = Readonly<Partial<Record<Language, string>>>;

/** The placeholders, which are written in braces. */
export const placeholders = [
  "reference",
  "case",
  "email",
  "problem",
  "amount",
  "day",
  "link",
  "signature",
] as const;

type Placeholder = (typeof placeholders)[number];

/** Characters of a saved reply, of its name and of a signature, at most. */
export const longest = { body: 8_000, name: 80, signature: 1_000 } as const;
/** Replies that a team may keep. */
export const mostReplies = 200;

/**
 * Puts what is known into a saved reply. A placeholder that is not known stays to be seen.
 *
 * @returns the text, and the placeholders that are left in it
 */
export function fillReply(
  body: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): { readonly text: string; readonly left: readonly string[] } {
  const left = new Set<string>();
  const text = body.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name as Placeholder] : undefined;
    if (!value) left.add(whole);
    return value || whole;
  });
  return { text, left: [...left] };
}
