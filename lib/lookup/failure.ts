import * as z from "zod/mini";
import type { ErrorId } from "@/content/ui/errors/en";
import type { lookupMessages } from "@/content/ui/lookup/en";
import { decodeError } from "../triage/decode-error";

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

/** A key that may be used from some addresses alone. Models and providers have lists of their own. */
const saysAddress =
  /(?<![a-z])ip(?![a-z])|\b(client|source|network|remote|your) address\b|\bcidr\b|(?<!(model|provider)s?.{0,40})\b(allow|white)[-_ ]?list/i;

/** What an answer with an error status means. */
export function failureOf(status: number, text: string, retryAfter: string | null): Failure {
  const isAddress = (status === 401 || status === 403) && saysAddress.test(messageOf(text));
  if (isAddress) return { kind: "address", status };
  const kind = kinds[status] ?? (status >= 500 ? "server" : status < 400 ? "redirect" : "other");
  const seconds = secondsOf(retryAfter);
  const errorId = decodeError(messageOf(text))?.id;
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
