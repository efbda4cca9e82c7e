import { type DeclineReason, declineCodes } from "@/content/decline-codes";
import { policy as ownPolicy, type Policy } from "@/content/policy";
import type { ErrorId } from "@/content/ui/errors/en";
import type { Address } from "@/lib/flow/address";
import { redact, type SecretKind, struckFrom } from "@/lib/ticket/redact";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";
import { type LimitInterval, limitReset } from "@/machines/rules/limit-reset";
import { errorTargets } from "@/machines/triage-errors";
import { addressTo } from "./address-to";
import { type ErrorFigures, figuresOf, namedMoment } from "./error-figures";
import { type KnownError, knownErrors, ownErrors } from "./known-errors";
import { modelOf } from "./model-of";
import { isOfNobody, otherServiceOf, shopOf } from "./other-services";
import { statusOf } from "./status-of";

const ownService = "openrouter";
/** Who takes the cards; its codes are the same in every shop. */
const cardService = "Stripe";

/** The explanation of an error. */
export interface ExplainedError {
  /** `undefined` if we do not know the error. */
  readonly id: ErrorId | undefined;
  /** Whose error it is: `openrouter`, or the name of another service; `undefined` if the text does not tell. */
  readonly service: string | undefined;
  /** Whether it is about money; `undefined` if the text does not tell. */
  readonly isMoney: boolean | undefined;
  /** The step that it leads to, with the answers that it gives; absent if no step would help. */
  readonly to: Pick<Address, "issue" | "step" | "answers"> | undefined;
  /** HTTP status, if one is named. */
  readonly status: number | undefined;
  readonly figures: ErrorFigures;
  /** When requests are taken again, if that is known. */
  readonly comesBackAt: Date | undefined;
  /** A decline code of a card, and its meaning. */
  readonly decline: { readonly code: string; readonly reason: DeclineReason } | undefined;
  readonly model: string | undefined;
  readonly generationIds: readonly string[];
  /** The text without keys and card numbers. */
  readonly text: string;
  readonly found: readonly SecretKind[];
}

/** Longer than any error; text beyond it is ignored. */
const longestError = 20_000;

/**
 * Explains an error by its text, then by its HTTP status: JSON, a log line, the output of curl or of a program, text
 * from a screenshot. A person's own words are no error.
 *
 * @param pasted anything
 * @param now the present moment, for waits that an error names in seconds or by the day
 * @returns `undefined` for an empty text. Never throws.
 */
export function explainError(
  pasted: string,
  now: Date,
  policy: Policy = ownPolicy,
): ExplainedError | undefined {
  const { text } = redact(pasted.slice(0, longestError));
  if (text.trim() === "") return undefined;
  // JSON inside of JSON, and lines that were broken to fit a terminal.
  const plain = text.replaceAll("\\", "").replace(/\s+/g, " ");
  const status = statusOf(plain);
  const decline = declineIn(plain);
  const { known, service } = isOwnWords(plain) ? quoted(plain) : matchError(plain, status, decline?.reason);
  const isElsewhere = known === undefined && service !== undefined && service !== ownService;
  const isTheirMoney = isElsewhere ? isOfMoney(plain, status) : undefined;
  const id = isElsewhere ? (isTheirMoney ? "other-service-money" : "other-service") : known?.id;
  const target = id && errorTargets[id];
  const figures = figuresOf(plain);
  return {
    id,
    service,
    isMoney: isElsewhere ? isTheirMoney : known?.isMoney,
    to: target && addressTo(target),
    status,
    figures,
    comesBackAt: comesBack(id, plain, figures, now, policy),
    decline,
    model: modelOf(plain),
    generationIds: [...new Set(plain.match(/gen-[A-Za-z0-9-]{4,80}/g) ?? [])].slice(0, 50),
    text,
    found: struckFrom(text),
  };
}

/** The kind of a provider's error by its status, if no inner text explains it. */
const innerOfStatus: ReadonlyMap<number, ErrorId> = new Map([
  [402, "provider-account"],
  [429, "provider-limit"],
  [502, "unavailable"],
  [503, "unavailable"],
  [529, "provider-limit"],
]);

interface MatchedError {
  /** Absent for the error of another service. */
  readonly known: KnownError | undefined;
  readonly service: string | undefined;
}

function matchError(
  plain: string,
  status: number | undefined,
  reason: DeclineReason | undefined,
): MatchedError {
  const ours = ownErrors.find(({ says }) => says?.test(plain));
  if (ours) return { known: ours, service: ownService };
  const inner = innerOf(plain);
  if (inner !== undefined) {
    const known = knownErrors.find(({ inside, says }) => inside?.test(inner) || says?.test(inner));
    const id = innerOfStatus.get(status ?? 0) ?? "provider-error";
    return { known: known ?? knownErrors.find((error) => error.id === id), service: ownService };
  }
  const isOurs = /openrouter/i.test(plain);
  const service = isOurs ? ownService : otherServiceOf(plain);
  if (service !== undefined && !isOurs)
    return status !== undefined ||
      /error|fail|exceed|insufficient|declin|invalid|quota|limit|balance|额度|余额/i.test(plain)
      ? { known: undefined, service }
      : { known: undefined, service: undefined };
  const says = knownErrors.find(
    (error) => error.says?.test(plain) || (reason !== undefined && error.codes?.includes(reason)),
  );
  if (says && /^(bank|card)-/.test(says.id)) {
    const shop = isOurs ? undefined : shopOf(plain);
    return shop ? { known: undefined, service: shop } : { known: says, service: service ?? cardService };
  }
  const type = /error_type["'\s:=]{1,6}([a-z_]{4,40})/i.exec(plain)?.[1]?.toLowerCase();
  const typed = type === undefined ? undefined : knownErrors.find(({ types }) => types?.includes(type));
  const isAnybodys = !isOurs && isOfNobody(plain);
  const known =
    says ??
    typed ??
    (status === undefined || isAnybodys
      ? undefined
      : knownErrors.find(({ status: statuses }) => statuses?.includes(status)));
  return { known, service: service ?? (typed && ownService) };
}

/** A provider's answer, within OpenRouter's own error about it. */
const innerOf = (plain: string): string | undefined => /provider returned error(.*)/i.exec(plain)?.[1];

const isOfMoney = (plain: string, status: number | undefined): boolean | undefined =>
  status === 402 ||
  /insufficient|quota|balance|credit|billing|payment|arrear|budget|spend|funds|top.?up|recharge|card|declin|额度|余额|欠费|充值/i.test(
    plain,
  )
    ? true
    : status === 401 || /api[ _-]key|unauthori[sz]ed|authenticat/i.test(plain)
      ? false
      : undefined;

/** What only a machine writes: brackets, addresses, names of errors and codes. */
const machines =
  /[{}<>[\]|]|\bHTTP\b|\w(?:Error|Exception)\b|\berror\W{0,2}:|\b(?:error|status)[ _]?code\b|https?:\/\/|\bgen-\w{6}|\w_\w|\w-\w+-\w+-\w/i;
/** What only a person says: of themselves, as a question, or of what something else says. */
const persons =
  /(?<![\w'’])(?:i|i['’]?m|i['’]?ve|my|me|mine|we|our|us)(?!\w)|^\W*(?:why|how|what|when|where|which|who|can|could|do|does|is|are|please|help)\b|\b(?:but|says|although|even though|keeps|all the time|charged|billed|payed)\b|[¿؟]|(?<!\p{L})(?:mi|mis|yo|tengo|pagu[eé]|compr[eé]|c[oó]mo|por qu[eé]|me|no puedo|quiero|dice)(?!\p{L})|\p{Script=Arabic}/iu;

/** Whether a text is from a program, known or not. Redacted parts are in brackets, which are ours. */
export const looksLikeError = (text: string): boolean =>
  machines.test(text.replace(/\[[^\]]* removed\]/g, " ").replace(/\s+/g, " "));

/**
 * Whether somebody says it in their own words. A status in a sentence is no error to explain, and few people write
 * capitals where every program does.
 */
function isOwnWords(plain: string): boolean {
  // A single word may be a code.
  if (machines.test(plain) || !plain.trim().includes(" ")) return false;
  return persons.test(plain) || !/[\d\p{Lu}]/u.test(plain);
}

/** An error that is quoted whole within a sentence. */
function quoted(plain: string): MatchedError {
  const known = ownErrors.find(({ says }) => (says?.exec(plain)?.[0].length ?? 0) >= shortestQuote);
  return { known, service: known && ownService };
}
const shortestQuote = 24;

function comesBack(
  id: ErrorId | undefined,
  plain: string,
  figures: ErrorFigures,
  now: Date,
  policy: Policy,
): Date | undefined {
  const isOfDay = id === "free-day" || id === "free-day-paid";
  // The wait in an error about a daily limit is the one before the next attempt, not until the count resets.
  const named = namedMoment(plain, isOfDay ? {} : figures, now);
  if (named !== undefined) return named;
  if (isOfDay) return freeLimitReset(now, policy);
  const interval = /\b(daily|weekly|monthly) limit\b/i.exec(plain)?.[1]?.toLowerCase();
  return id === "key-limit" && interval !== undefined && /key limit exceeded/i.test(plain)
    ? limitReset(interval as LimitInterval, now, policy)
    : undefined;
}

/** Decline codes that are also common words: they count only by themselves, or named as codes of a payment. */
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

/** The decline code in a text, with its meaning. */
function declineIn(plain: string): ExplainedError["decline"] {
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
    if (isNamed) return { code, reason };
  }
  return undefined;
}
