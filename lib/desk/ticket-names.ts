/** The names of tickets in a text, each once. */
export interface TicketNames {
  /** References, as `BT-7F3K-9QX2`. */
  readonly refs: readonly string[];
  /** Ids of confirmations, out of their links. */
  readonly ids: readonly string[];
  /** Numbers that a help desk gave, without their `#`. */
  readonly cases: readonly string[];
}

/** Names of each kind that are looked up. */
export const mostNames = 20;

const four = "([0-9a-hjkmnp-tv-z]{4})";
const reference = new RegExp(`\\bbt-${four}-${four}\\b`, "gi");
const wholeReference = new RegExp(`^bt[-\\s]?${four}[-\\s]?${four}$`, "i");
const confirmation = /\/tickets\/([0-9a-f]{32})\b/g;
/** `#12345`, and a case such as `CASE-17` where it is the whole text. */
const numbered = /(?<![\w&/#])#\s?([A-Za-z0-9][A-Za-z0-9._-]{0,39})(?![\w;])/g;
const whole = /^\s*((?:[A-Za-z]{1,12}-)?\d{2,20})\s*$/;

/** The reference that a text is, however it was copied: `bt 7f3k 9qx2 `. */
export function referenceIn(text: string): string | undefined {
  const found = wholeReference.exec(text.trim());
  return found ? `BT-${found[1]}-${found[2]}`.toUpperCase() : undefined;
}

/** Finds the names of tickets in a text that is not itself a ticket. Never throws. */
export function ticketNamesIn(text: string): TicketNames {
  const each = (names: readonly string[]) => [...new Set(names)].slice(0, mostNames);
  return {
    refs: each(
      [...text.matchAll(reference)].map(([found]) => found.toUpperCase()).concat(referenceIn(text) ?? []),
    ),
    ids: each([...text.matchAll(confirmation)].map(([, id = ""]) => id)),
    cases: each(
      [...text.matchAll(numbered)]
        .map(([, name = ""]) => name.replace(/[._-]+$/, ""))
        .filter((name) => /\d/.test(name))
        .concat(whole.exec(text)?.[1] ?? []),
    ),
  };
}
