import { type DeclineReason, declineCodes } from "@/content/decline-codes";
import type { ErrorId } from "@/content/ui/errors/en";
import type { Address } from "@/lib/flow/address";
import { redact, type SecretKind } from "@/lib/ticket/redact";
import { errorTargets } from "@/machines/triage-errors";
import { addressTo } from "./address-to";
import { knownErrors } from "./known-errors";
import { modelOf } from "./model-of";
import { statusOf } from "./status-of";

/** What could be read out of an error. */
export interface DecodedError {
  /** `undefined` where it is none that we know. */
  readonly id: ErrorId | undefined;
  /** The step that it leads to, with the answers that it gives; absent where no step would help. */
  readonly to: Pick<Address, "issue" | "step" | "answers"> | undefined;
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
  const reasons = declineReasonsIn(plain);
  const known =
    knownErrors.find(
      (error) =>
        ("says" in error && error.says.test(plain)) ||
        ("codes" in error && error.codes.some((reason) => reasons.has(reason))),
    ) ??
    knownErrors.find(
      (error) =>
        "status" in error &&
        status !== undefined &&
        (error.status as readonly number[]).includes(status) &&
        !isElsewhere(plain),
    );
  const target = known && errorTargets[known.id];
  return {
    id: known?.id,
    to: target && addressTo(target),
    status,
    tokens: tokensOf(plain),
    model: modelOf(plain),
    generationIds: [...new Set(plain.match(/gen-[A-Za-z0-9-]{4,80}/g) ?? [])].slice(0, 50),
    text,
    found: [...new Set(found)],
  };
}

/** Decline codes that are words of others, too: they count alone, or named as codes of a payment. */
const commonCodes: ReadonlySet<string> = new Set([
  "authentication_required",
  "duplicate_transaction",
  "fraudulent",
  "insufficient_funds",
  "invalid_account",
  "invalid_amount",
  "invalid_number",
  "invalid_pin",
  "no_action_taken",
  "not_permitted",
  "processing_error",
  "security_violation",
  "service_not_allowed",
  "transaction_not_allowed",
  "try_again_later",
]);

const reasonOf: ReadonlyMap<string, DeclineReason> = new Map(
  (Object.keys(declineCodes) as DeclineReason[]).flatMap((reason) =>
    declineCodes[reason].map((code): [string, DeclineReason] => [code, reason]),
  ),
);

/** The decline codes that a text names, each as what lies behind it. */
function declineReasonsIn(plain: string): ReadonlySet<DeclineReason> {
  const found = new Set<DeclineReason>();
  const isPayment = /stripe|declin|payment|charge|(?<![a-z])card(?![a-z])/i.test(plain);
  for (const { index, 0: word } of plain.matchAll(/\w{5,40}/g)) {
    const code = word.toLowerCase();
    const reason = reasonOf.get(code);
    if (reason === undefined) continue;
    const before = plain.slice(Math.max(0, index - 40), index);
    const isNamed =
      !commonCodes.has(code) ||
      /decline_?code\W{1,8}$/i.test(before) ||
      (isPayment && /(code|reason)["']?\]?\s*[:=(]{1,2}>?\s*["']?$/i.test(before)) ||
      /^\W*((error|code|reason|declined)\W+){0,2}\w+\W*$/i.test(plain);
    if (isNamed) found.add(reason);
  }
  return found;
}

/** Whether all addresses in it are of other services, so that its status is theirs. Pages about HTTP belong to nobody. */
function isElsewhere(plain: string): boolean {
  const rest = plain.replace(/https?:\/\/(developer\.mozilla\.org|httpstatuses\.com)\S*/gi, "");
  return (
    /https?:\/\/\w/i.test(rest) &&
    !/openrouter|\/\/(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|host\.docker\.)/i.test(rest)
  );
}

function tokensOf(plain: string): DecodedError["tokens"] {
  const match =
    /requested up to ([\d,]{1,12}) tokens, but can only afford ([\d,]{1,12})/i.exec(plain) ??
    /([\d,]{1,12}) token capacity required, ([\d,]{1,12}) available/i.exec(plain);
  if (!match) return undefined;
  const [asked, afford] = match.slice(1).map((digits) => Number(digits.replaceAll(",", "")));
  return asked === undefined || afford === undefined ? undefined : { asked, afford };
}
