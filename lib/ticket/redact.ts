import type { Draft, FieldId } from "@/machines/form";
/** The secrets that are redacted before a text leaves the browser, and again on the server. */
export type SecretKind = "api-key" | "card-number";

const MARKER: Record<SecretKind, string> = {
  "api-key": "[API key removed]",
  "card-number": "[card number removed]",
};

const struckKinds = Object.keys(MARKER) as SecretKind[];

/**
 * Strikes API keys and card numbers out of a text.
 *
 * A card number is 13 to 19 digits with a right check digit, in one piece or in groups as cards are
 * written. Full-width and other digits count; invisible characters inside hide nothing. Generation ids,
 * hashes, UUIDs, Stripe ids, amounts and times stay. Takes time in proportion to the length of the text.
 *
 * @param text free text or a file name, of a few million characters at most
 * @returns the text with a marker in place of each secret, and the kind of each, keys first; redacting the
 *   result again changes nothing
 */
export function redact(text: string): { text: string; found: SecretKind[] } {
  const withoutKeys = strike(text, "api-key", keys);
  const withoutCards = strike(withoutKeys.text, "card-number", cards);
  return { text: withoutCards.text, found: [...withoutKeys.found, ...withoutCards.found] };
}

/**
 * The kinds of secrets that were redacted in a text, then or now, keys first: a warning stays while its marker does.
 */
export const struckFrom = (text: string): SecretKind[] =>
  struckKinds.filter((kind) => text.includes(MARKER[kind]));

/** From the first character to after the last. */
type Span = { from: number; to: number };

function strike(text: string, kind: SecretKind, find: (plain: string) => Span[]) {
  const { plain, startOf, endOf } = fold(text);
  let struck = "";
  let done = 0;
  const spans = find(plain);
  for (const { from, to } of spans) {
    struck += text.slice(done, startOf(from)) + MARKER[kind];
    done = endOf(to - 1);
  }
  return { text: struck + text.slice(done), found: spans.map(() => kind) };
}

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const DASH = /^[\u2010-\u2015\u2212\uff0d]$/;
const DOT = /^[\u00b7\u2022\u2027\u30fb]$/;
/** The zeros of digits that Unicode does not fold to ASCII: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** A text to search, with the positions of its characters in the original: from, and to after it. */
interface Folded {
  readonly plain: string;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

/** The text as ASCII where it looks like ASCII, without invisible characters; with the positions in the original. */
function fold(text: string): Folded {
  // Most texts are; for them the way back is no way.
  if (ASCII.test(text)) return { plain: text, startOf: (at) => at, endOf: (at) => at + 1 };
  const plain: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const next = at + char.length;
    const folded = foldChar(char);
    for (const unit of folded.split("")) {
      plain.push(unit);
      starts.push(at);
      ends.push(next);
    }
    at = next;
  }
  return {
    plain: plain.join(""),
    startOf: (at) => starts[at] ?? text.length,
    endOf: (at) => ends[at] ?? text.length,
  };
}

function foldChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char;
  if (INVISIBLE.test(char)) return "";
  if (DASH.test(char)) return "-";
  if (DOT.test(char)) return ".";
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  if (zero !== undefined) return String(code - zero);
  const compatible = char.normalize("NFKC");
  return compatible.length === 1 && compatible < "\u0080" ? compatible : char;
}

/*
 * Every alternative takes the rest of its token along, and none looks at a digit before it: so striking
 * one secret never uncovers another, and no position is read more than a few times.
 */
const KEY = new RegExp(
  [
    /[Ss][Kk]-[Oo][Rr]-[Vv]\d+-[\w-]{4,}/, // OpenRouter
    /(?<![A-Za-z])[Ss][Kk]-[Oo][Rr]-[\w-]{4,}/,
    /(?<![A-Za-z])[Ss][Kk]-[\w-]{16,}/, // OpenAI, Anthropic and those who follow them
    /(?<![A-Za-z])[spr]k_(?:live|test)_[\w-]{8,}/, // Stripe
    /(?<![A-Za-z])[spr]k_[\w-]{20,}/,
    /(?<![A-Za-z])whsec_[\w-]{16,}/,
    /(?<![A-Za-z])gh[opsur]_[\w-]{16,}/, // GitHub
    /github_pat_[\w-]{16,}/,
    /(?<![A-Za-z])glpat-[\w-]{16,}/, // GitLab
    /(?<![A-Za-z])A[KS]IA[A-Z0-9]{16}[\w-]*/, // AWS
    /(?<![A-Za-z])AIza[\w-]{20,}/, // Google
    /(?<![A-Za-z])xox[a-z]-[\w-]{8,}/, // Slack
    /(?<![A-Za-z])hf_[\w-]{16,}/, // Hugging Face
    /(?<![A-Za-z])(?:gsk_|xai-|pplx-)[\w-]{20,}/, // Groq, xAI, Perplexity
    /(?<![A-Za-z])eyJ[\w-]{16,}[\w.-]*/, // JSON Web Tokens
    /(?<=(?<![A-Za-z])[Bb][Ee][Aa][Rr][Ee][Rr]["'\s:=]{1,4})[\w.~+/=-]{20,}/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "g",
);

const spanOf = (match: RegExpExecArray): Span => ({ from: match.index, to: match.index + match[0].length });

function keys(plain: string): Span[] {
  return Array.from(plain.matchAll(KEY), (match) => {
    const { from, to } = spanOf(match);
    return { from, to: endOfBroken(plain, match[0], to) };
  });
}

/** An OpenRouter key, up to where a line end may have broken it. */
const BEGUN = /^sk-or-v\d+-([0-9a-f]{4,63})$/i;
/** How many hexadecimal digits such a key has. */
const KEY_DIGITS = 64;
/** The next piece of a broken key: a mail program wraps lines, and quotes them. */
const NEXT_PIECE = /[\s>]{1,8}([0-9a-f]{1,63})(?![\w-])/iy;

/**
 * The end of a key that was wrapped over lines: its pieces have exactly as many digits as a key.
 *
 * @param end of the piece that looks like a key
 */
function endOfBroken(plain: string, key: string, end: number): number {
  let digits = BEGUN.exec(key)?.[1]?.length ?? KEY_DIGITS;
  let at = end;
  while (digits < KEY_DIGITS) {
    NEXT_PIECE.lastIndex = at;
    const piece = NEXT_PIECE.exec(plain);
    if (piece === null) return end;
    digits += piece[1]?.length ?? 0;
    at = NEXT_PIECE.lastIndex;
  }
  return digits === KEY_DIGITS ? at : end;
}

/**
 * Digits in here are no card number, whatever they add up to. Each pattern is looked for by itself: a match of one takes
 * nothing away from another, so striking a card number before them never uncovers what they cover.
 */
const NOT_A_CARD = [
  /(?<![a-z0-9])gen-[\w-]+/gi, // generation ids
  /(?<![a-z0-9])0x[0-9a-f]{8,}/gi, // transactions and addresses
  /(?<![a-z0-9])[0-9a-f]{32,128}(?![a-z0-9])/gi, // hashes
  /(?<![a-z0-9])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![a-z0-9])/gi, // UUIDs
  /(?<![a-z0-9])(?:pi|ch|in|cs|py|re|pm|ii|il|cn|dp|po|tr|sub|cus|txn|evt|req|seti|acct|price|prod)_[a-z0-9_]{8,}/gi, // Stripe
  /(?<![0-9.])\d{1,3}\.\d{5,40}(?!\.?\d)/g, // costs such as 0.00042350000000000004
];

/** The text with an "x" for each character that is part of no card number. */
function withoutOtherDigits(plain: string): string {
  const spans = NOT_A_CARD.flatMap((pattern) => Array.from(plain.matchAll(pattern), spanOf));
  let masked = "";
  for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
    if (to <= masked.length) continue;
    masked += plain.slice(masked.length, from);
    masked += "x".repeat(to - masked.length);
  }
  return masked + plain.slice(masked.length);
}

const SHORTEST_CARD = 13;
const LONGEST_CARD = 19;
const BETWEEN_GROUPS = /^[ .-]{1,3}$/;

/** A group of digits, with the text between it and the group before. */
type Group = Span & { digits: string; before: string };

function cards(plain: string): Span[] {
  const masked = withoutOtherDigits(plain);
  const found: Span[] = [];
  let run: Group[] = [];
  for (const match of masked.matchAll(/\d+/g)) {
    const from = match.index;
    const last = run.at(-1);
    // Sliced only when near, so that a long gap costs nothing.
    const before = last && from - last.to <= 3 ? masked.slice(last.to, from) : "";
    if (!BETWEEN_GROUPS.test(before)) {
      addCards(run, found);
      run = [];
    }
    run.push({ from, to: from + match[0].length, digits: match[0], before: before.trim() });
  }
  addCards(run, found);
  return found;
}

/** Looks from each group on, longest first; a group holds a digit, so a look ends after 19 groups. */
function addCards(run: Group[], found: Span[]): void {
  for (let first = 0; first < run.length; first += 1) {
    const count = cardGroups(run, first);
    const start = run[first];
    const end = run[first + count - 1];
    if (count === 0 || !start || !end) continue;
    found.push({ from: start.from, to: end.to });
    first += count - 1;
  }
}

/** How many groups from `first` on make up a card number; 0 for none. */
function cardGroups(run: Group[], first: number): number {
  let digits = "";
  let count = 0;
  for (let at = first; at < run.length; at += 1) {
    const group = run[at];
    if (!group || digits.length + group.digits.length > LONGEST_CARD) break;
    digits += group.digits;
    if (digits.length >= SHORTEST_CARD && isCard(digits, run.slice(first, at + 1))) count = at + 1 - first;
  }
  return count;
}

/** Leading zeros, years and Unix times: no card begins like this. */
const LIKE_A_TIME = /^(?:0|1[5-9]|20)/;

/** Beginnings and lengths in use. */
const ISSUED = new RegExp(
  [
    /4(?:\d{12}|\d{15}|\d{17,18})/, // Visa
    /5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}/, // Mastercard
    /3[47]\d{13}/, // American Express
    /3(?:0[0-5]|[689]\d)\d{11,16}|35\d{14,17}/, // Diners, JCB
    /6\d{12,18}|5[06-8]\d{11,17}/, // Discover, UnionPay, Maestro, RuPay
    /220[0-4]\d{12,15}|8[12]\d{14}|9792\d{12}/, // Mir, RuPay, Troy
  ]
    .map((pattern) => `^(?:${pattern.source})$`)
    .join("|"),
);

/** Lengths of the groups as cards carry them, fours run together too. */
const AS_PRINTED = /^(?:(?:4|8|12)-)+(?:[1-5]|8|12)$|^4-6-[45]$|^4-5-6$|^6-13$/;

/** The odder the groups, the more the number itself must look like a card: table rows have digits too. */
function isCard(digits: string, groups: Group[]): boolean {
  if (LIKE_A_TIME.test(digits) || !hasCheckDigit(digits)) return false;
  if (groups.length === 1) return true;
  const lengths = groups.map((group) => group.digits.length);
  const oneMark = groups.slice(2).every((group) => group.before === groups[1]?.before);
  if (oneMark && lengths.join("-") === "4-4-4-4") return true;
  if (!ISSUED.test(digits)) return false;
  if (AS_PRINTED.test(lengths.join("-"))) return true;
  return (
    oneMark && (lengths.every((length) => length === 1) || lengths.slice(0, -1).every((length) => length > 1))
  );
}

/** The Luhn sum. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * A text without what no store and no help desk takes: control characters that show nothing, and halves of characters,
 * which become U+FFFD. Tabs and line ends stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "");
}

/**
 * Removes secrets, and characters that can't be printed, from everything that was typed.
 *
 * @returns the same fields, and the kinds of what was redacted, each once
 */
export function redactDraft(typed: Draft): { draft: Draft; found: SecretKind[] } {
  const draft: Partial<Record<FieldId, string>> = {};
  const found = new Set<SecretKind>();
  for (const id of Object.keys(typed) as FieldId[]) {
    const clean = redact(printable(String(typed[id] ?? "")));
    draft[id] = clean.text;
    for (const kind of struckFrom(clean.text)) found.add(kind);
  }
  return { draft, found: struckKinds.filter((kind) => found.has(kind)) };
}
