import type { ErrorId } from "@/content/ui/errors/en";
import type { lookupMessages } from "@/content/ui/lookup/en";
import { type ExplainedError, explainError } from "../triage/explain-error";

/** Why a look-up has no result. Each has its words, or it does not compile; an error uses its own. */
export type FailureKind = keyof typeof lookupMessages.failures | "error";

export interface Failure {
  readonly kind: FailureKind;
  readonly status?: number;
  /** Seconds, where the answer said when to try again. */
  readonly retryAfter?: number;
  /** The explained error, if the answer says more than that the look-up failed. */
  readonly error?: ExplainedError;
}

const kinds: Readonly<Record<number, FailureKind>> = {
  400: "bad-request",
  403: "forbidden",
  404: "not-found",
  408: "slow",
  413: "bad-request",
  422: "bad-request",
};

/** Faults of the question or of the server: the look-up itself says what to do. */
const ofTheQuestion: ReadonlySet<ErrorId> = new Set([
  "address-not-allowed",
  "bad-request",
  "forbidden",
  "management-key",
  "not-found",
  "provider-error",
  "server-fault",
  "timeout",
  "too-long",
  "unavailable",
]);

/**
 * What an answer with an error status means; the same as if a person pasted its text.
 *
 * @param retryAfter the header
 * @param now the present moment, for waits that the answer names
 */
export function failureOf(
  status: number,
  text: string,
  retryAfter: string | null,
  now = new Date(),
): Failure {
  const header = retryAfter === null ? "" : `Retry-After: ${retryAfter}`;
  const error = explainError(`HTTP ${status}\n${header}\n${text}`, now);
  const seconds = error?.figures.retryAfterSeconds;
  const wait = seconds === undefined || seconds <= 0 ? {} : { retryAfter: Math.ceil(seconds) };
  if (error?.id === "address-not-allowed") return { kind: "address", status };
  if (error?.id !== undefined && !ofTheQuestion.has(error.id))
    return { kind: "error", status, ...wait, error };
  const kind = kinds[status] ?? (status >= 500 ? "server" : status < 400 ? "redirect" : "other");
  return { kind, status, ...wait };
}
