import type * as z from "zod";
import { parseRetryAfter } from "../outbox/backoff";
import { type Attempt, DeliveryError } from "./adapter";

/**
 * Sends a request to a help desk and returns any answer. A redirect is not followed, because the key must not be sent
 * elsewhere.
 *
 * @throws what `fetch` throws if there is no answer; that can be tried again
 */
export function ask(url: URL | string, init: RequestInit, { signal }: Attempt): Promise<Response> {
  return fetch(url, { ...init, redirect: "manual", signal });
}

/**
 * Lets an answer pass whose status is a success.
 *
 * @throws {DeliveryError} for any other, with what the desk said of when to come back
 */
export async function succeeded(response: Response, { now }: Attempt): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  throw httpFailure(response.status, response.headers.get("retry-after"), now);
}

/**
 * Reads what a help desk has answered.
 *
 * @param shape the needed fields
 * @throws {DeliveryError} for a status that is no success, and, to be tried again, for a success without readable JSON of
 *   that shape: a page of a proxy, say. The ticket may be there then
 */
export async function answerOf<T>(response: Response, shape: z.ZodType<T>, attempt: Attempt): Promise<T> {
  await succeeded(response, attempt);
  const answer = shape.safeParse(asJson(await response.text()));
  if (!answer.success) throw unreadable();
  return answer.data;
}

/** The desk says that all is well, but not in the words that its documentation promises. */
export const unreadable = () => new DeliveryError("unreadable answer", true, true);

/**
 * The body of a form with files. It is in memory, because `fetch` leaves a rejection that can't be caught if the
 * connection breaks in a streamed form, and that ends the process.
 */
export async function multipart(form: FormData) {
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  return { headers: { "content-type": type }, body: await whole.arrayBuffer() };
}

/** `Authorization` by RFC 7617. */
export const basicAuth = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What an HTTP status that is no success means: 408, 429 and 5xx are tried again, other 4xx never get better. A desk that
 * breaks may have taken the ticket before.
 */
export function httpFailure(status: number, retryAfter: string | null, now: Date): DeliveryError {
  const isRetryable = status === 408 || status === 429 || status >= 500 || status < 400;
  return new DeliveryError(`HTTP ${status}`, isRetryable, status >= 500, parseRetryAfter(retryAfter, now));
}
