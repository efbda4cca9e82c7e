import type { ErrorId } from "@/content/en/errors";
import { formatAddress } from "@/lib/flow/address";
import { redact, type SecretKind } from "@/lib/ticket/redact";
import { type ErrorTarget, knownErrors } from "./known-errors";

/** What could be read out of an error. */
export interface DecodedError {
  /** `undefined` where it is none that we know. */
  readonly id: ErrorId | undefined;
  /** The step that it leads to, with the answers that it gives; absent where no step would help. */
  readonly href: string | undefined;
  /** HTTP status, where one is named. */
  readonly status: number | undefined;
  /** Tokens that were asked for and that the balance, or the key's limit, was enough for. */
  readonly tokens: { readonly asked: number; readonly afford: number } | undefined;
  readonly model: string | undefined;
  readonly generationIds: readonly string[];
  /** The text without keys and card numbers. */
  readonly text: string;
  readonly found: readonly SecretKind[];
}

/** More than any error; what lies behind it is not looked at. */
export const longestError = 20_000;

/**
 * Recognises an error by what it says, then by its HTTP status: JSON, a log line, the output of curl or of a program,
 * words read off a screenshot.
 *
 * @param pasted anything
 * @returns `undefined` for an empty text. Never throws.
 */
export function decodeError(pasted: string): DecodedError | undefined {
  const { text, found } = redact(pasted.slice(0, longestError));
  if (text.trim() === "") return undefined;
  // JSON inside of JSON, and lines that were broken to fit a terminal.
  const plain = text.replaceAll("\\", "").replace(/\s+/g, " ");
  const status = statusOf(plain);
  const known =
    knownErrors.find((error) => "says" in error && error.says.test(plain)) ??
    knownErrors.find(
      (error) =>
        "status" in error && status !== undefined && (error.status as readonly number[]).includes(status),
    );
  return {
    id: known?.id,
    href: known && "to" in known ? hrefOf(known.to) : undefined,
    status,
    tokens: tokensOf(plain),
    model: /(?<![\w/.@-])[a-z0-9][\w.-]{1,40}\/[a-z0-9][\w.-]{1,80}(?::[a-z]+)?(?=["'`\s,;)]|$)/i.exec(
      withoutAddresses(plain),
    )?.[0],
    generationIds: [...new Set(plain.match(/gen-[A-Za-z0-9-]{4,80}/g) ?? [])].slice(0, 50),
    text,
    found: [...new Set(found)],
  };
}

/** A status is named as one: a number that merely stands there may be anything. */
function statusOf(plain: string): number | undefined {
  const patterns = [
    /"?(?:code|status|status_?code|statusCode)"?\s*[:=]\s*"?([45]\d\d)\b/i,
    /\bHTTP(?:\/[\d.]+)?\s+([45]\d\d)\b/i,
    /\b(?:error|status|code|failed with)\s*(?:code)?\s*[:(]?\s*([45]\d\d)\b/i,
    /(?:^|\s)([45]\d\d)(?:\s+-\s|\s*(?:\{|:|payment|unauthor|forbidden|too many|bad|not found|rate|this request|insufficient|key))/i,
    /^\s*([45]\d\d)\s*$/,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (match) return Number(match[1]);
  }
  return undefined;
}

function tokensOf(plain: string): DecodedError["tokens"] {
  const match =
    /requested up to ([\d,]{1,12}) tokens, but can only afford ([\d,]{1,12})/i.exec(plain) ??
    /([\d,]{1,12}) token capacity required, ([\d,]{1,12}) available/i.exec(plain);
  if (!match) return undefined;
  const [asked, afford] = match.slice(1).map((digits) => Number(digits.replaceAll(",", "")));
  return asked === undefined || afford === undefined ? undefined : { asked, afford };
}

/** Addresses have slashes too, and are no models. */
const withoutAddresses = (plain: string) =>
  plain
    .replace(/\b(?:https?|file):\/\/\S+/gi, " ")
    .replace(/(?:^|\s)[./~]\S+/g, " ")
    .replace(/\b(application|text)\/\w+/gi, " ");

const hrefOf = ({ issue, step, answers = [] }: ErrorTarget): string =>
  formatAddress({ issue, step, answers: answers.map((answer) => ({ issue, ...answer })) });
