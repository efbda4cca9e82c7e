/** The names of tickets in a text, each once. */
export interface TicketNames {
  /** References, as `BT-7F3K-9QX2`. */
  readonly refs: readonly string[];
  /** Ids of confirmations, out of their links. */
  readonly ids: readonly string[];
  /** Numbers that a help desk gave, without their `#`. */
  readonly cases: readonly string[];
}

/** The names in a text: as many of each kind as one look-up takes, and how many more there were. */
export interface NamesInText {
  readonly names: TicketNames;
  readonly more: number;
}

/** Names of each kind that are looked up. */
export const mostNames = 20;

const four = "([0-9a-hjkmnp-tv-z]{4})";
/** A hyphen, and those that word processors and mail programs write instead. */
const dash = "[-\u2010-\u2015\u2212]";
const reference = new RegExp(`\\bbt${dash}${four}${dash}${four}\\b`, "gi");
const wholeReference = new RegExp(`^bt(?:${dash}|\\s)?${four}(?:${dash}|\\s)?${four}$`, "i");
const confirmation = /\/tickets\/([0-9a-f]{32})\b/g;
/** `#12345`, and cases such as `CASE-17` where they are the whole text. */
const numbered = /(?<![\w&/#])#\s?([A-Za-z0-9][A-Za-z0-9._-]{0,39})(?![\w;])/g;
const bare = /^(?:[A-Za-z]{1,12}-)?\d{2,20}$/;
/** Longer than any list of cases. */
const longestList = 2_000;

/** The cases of a text that consists of nothing else. */
function listedCases(text: string): readonly string[] {
  if (text.length > longestList) return [];
  const words = text.split(/[\s,;]+/).filter(Boolean);
  return words.every((word) => bare.test(word)) ? words : [];
}

/** The reference that a text is, however it was copied: `bt 7f3k 9qx2 `. */
export function referenceIn(text: string): string | undefined {
  const found = wholeReference.exec(text.trim());
  return found ? `BT-${found[1]}-${found[2]}`.toUpperCase() : undefined;
}

/** Finds the names of tickets in a text that is not itself a ticket. Never throws. */
export function ticketNamesIn(text: string): NamesInText {
  let more = 0;
  const each = (names: readonly string[]) => {
    const different = [...new Set(names)];
    more += Math.max(0, different.length - mostNames);
    return different.slice(0, mostNames);
  };
  const names = {
    refs: each(
      [...text.matchAll(reference)]
        .flatMap(([found]) => referenceIn(found) ?? [])
        .concat(referenceIn(text) ?? []),
    ),
    ids: each([...text.matchAll(confirmation)].map(([, id = ""]) => id)),
    cases: each(
      [...text.matchAll(numbered)]
        .map(([, name = ""]) => name.replace(/[._-]+$/, ""))
        .filter((name) => /\d/.test(name))
        .concat(listedCases(text)),
    ),
  };
  return { names, more };
}
