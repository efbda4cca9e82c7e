import { parseRetryAfter } from "../outbox/backoff";
import { DeliveryError } from "./adapter";

/**
 * What an HTTP status that is no success means: 408, 429 and 5xx are tried again, other 4xx never get better. A desk that
 * breaks may have taken the ticket before.
 */
export function httpFailure(status: number, retryAfter: string | null, now: Date): DeliveryError {
  const isRetryable = status === 408 || status === 429 || status >= 500 || status < 400;
  return new DeliveryError(`HTTP ${status}`, isRetryable, status >= 500, parseRetryAfter(retryAfter, now));
}
