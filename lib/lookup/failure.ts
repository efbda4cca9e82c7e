import * as z from "zod/mini";
import type { ErrorId } from "@/content/ui/errors/en";
import type { lookupMessages } from "@/content/ui/lookup/en";
import { explainError } from "../triage/explain-error";

/** Why a check told nothing. Each has its words, or it does not compile. */
export type FailureKind = keyof typeof lookupMessages.failures;

export interface Failure {
  readonly kind: FailureKind;
  readonly status?: number;
  /** Seconds, where the answer said when to try again. */
  readonly retryAfter?: number;
  /** What the text of the answer says, where it is an error that we know. Of the text itself nothing is kept. */
  readonly errorId?: ErrorId;
}

const kinds: Readonly<Record<number, FailureKind>> = {
  400: "bad-request",
  401: "bad-key",
  402: "no-credits",
  403: "forbidden",
  404: "not-found",
  408: "slow",
  413: "bad-request",
  422: "bad-request",
  429: "too-many",
};

const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** What an answer with an error status means. */
export function failureOf(status: number, text: string, retryAfter: string | null): Failure {
  const kind = kinds[status] ?? (status >= 500 ? "server" : status < 400 ? "redirect" : "other");
  const seconds = secondsOf(retryAfter);
  const errorId = explainError(messageOf(text), new Date())?.id;
  return {
    kind,
    status,
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
    ...(errorId === undefined ? {} : { errorId }),
  };
}

/** @param retryAfter the header; a date in it is not read */
export function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}

/** The message alone: the status beside it would be read as an error too, and tells no more than the kind. */
function messageOf(text: string): string {
  try {
    return errorSchema.safeParse(JSON.parse(text)).data?.error.message ?? "";
  } catch {
    return "";
  }
}
