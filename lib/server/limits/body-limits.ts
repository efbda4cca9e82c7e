import { longestBeacon } from "@/lib/counts/read-beacon";
import { languageOf } from "@/lib/language/language-path";
import { mostFileBytes } from "@/lib/ticket/ticket-limits";
import { isIssue } from "@/machines/registry";

/** How much of a body is taken at an address, and for how long. */
export interface BodyLimit {
  /** Bytes; 0 if no body is allowed. */
  readonly most: number;
  /** From the first byte of the request to the last. */
  readonly seconds: number;
  /** Which budget it counts against, so that files can't crowd out forms. */
  readonly share: keyof typeof shares;
}

/** Why a body is not taken. */
export type BodyRefusal = "too-long" | "too-slow" | "too-many";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Bytes of all bodies in flight together that wait for their end or their answer. */
export const shares = { files: 96 * megabyte, forms: 32 * megabyte } as const;

/** Bytes of a posted page. Twenty fields of a ticket are cut at 20,000 characters each, and few of them are long. */
export const mostPosted = 512 * kilobyte;

/** Bytes of a submission. The longest draft is well below it. */
export const mostSubmitted = 256 * kilobyte;

/** Bytes: a key and an id. */
export const mostRelayed = 4 * kilobyte;

const form = (most: number): BodyLimit => ({ most, seconds: 30, share: "forms" });
const file = (most: number): BodyLimit => ({ most, seconds: 300, share: "files" });

const nothing = form(0);

/** Addresses of the API that take a body. A body that is slightly too long gets its answer from the route, which words it better. */
const ofApi: readonly { readonly method: string; readonly path: RegExp; readonly limit: BodyLimit }[] = [
  { method: "PUT", path: /^\/api\/attachments\//, limit: file(mostFileBytes + 64 * kilobyte) },
  { method: "POST", path: /^\/api\/tickets$/, limit: form(mostSubmitted) },
  { method: "POST", path: /^\/api\/counts$/, limit: form(longestBeacon) },
  { method: "POST", path: /^\/api\/relay\//, limit: form(mostRelayed) },
];

const posted = form(mostPosted);
/** The box of the start page and of pages for missing ones, and the forms of the desk but for saved replies. */
const line = form(16 * kilobyte);

/**
 * The limit of an address. Whatever is not listed takes no body.
 *
 * @param target as the request line has it: a path with a query, or a whole address
 */
export function bodyLimitOf(method: string, target: string): BodyLimit {
  const path = pathOf(target);
  if (/^\/api(\/|$)/.test(path))
    return ofApi.find((one) => one.method === method && one.path.test(path))?.limit ?? nothing;
  if (method !== "POST") return nothing;
  const [, first = ""] = languageOf(path).path.split("/");
  return isIssue(first) || ["error", "feedback", "tickets"].includes(first) || path === "/desk/replies/keep"
    ? posted
    : line;
}

/** The path of a request target. Never throws. */
export const pathOf = (target: string): string =>
  target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";

/** The size of a body by the head of its request: bytes, or unknown. */
type Announced = number | "unknown";

/** @returns 0 if there is no body */
export function announcedBy(headers: {
  readonly "content-length"?: string | undefined;
  readonly "transfer-encoding"?: string | undefined;
}): Announced {
  if (headers["transfer-encoding"] !== undefined) return "unknown";
  const length = Number(headers["content-length"] ?? 0);
  return Number.isSafeInteger(length) && length >= 0 ? length : Number.POSITIVE_INFINITY;
}

/** Whether a body that was announced is refused before any of it is read. */
export const isTooLong = (announced: Announced, { most }: BodyLimit): boolean =>
  announced === "unknown" ? most === 0 : announced > most;

/** How a body has come along. */
export interface Progress {
  /** Since its head was read. */
  readonly seconds: number;
  /** Since the last byte that came. */
  readonly idleSeconds: number;
  readonly bytes: number;
}

/** Seconds without a byte. */
const mostIdle = 10;
/** Bytes a second on average, once a slow start is over: a line of the nineties brings twice as much. */
const leastRate = 2 * kilobyte;
const graceSeconds = 10;

/** Whether a body has taken too long. */
export const isTooSlow = (
  { seconds, idleSeconds, bytes }: Progress,
  { seconds: mostSeconds }: BodyLimit,
): boolean =>
  seconds > mostSeconds || idleSeconds > mostIdle || (seconds > graceSeconds && bytes < leastRate * seconds);
