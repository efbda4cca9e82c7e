import { OpenRouterCore } from "@openrouter/sdk/core.js";
import { HTTPClient } from "@openrouter/sdk/lib/http.js";
import type { LookupId } from "@/machines/step";
import { type Failure, failureOf } from "./failure";
import { checks, type ReadingOf } from "./lookups/every-lookup";
import type { Check, LookupSubject } from "./lookups/lookup";
import { readBounded } from "./read-bounded";
import { mostBytes, type RelayBody, relayedHeader } from "./relay-contract";

/** How a check reaches OpenRouter. */
type Via = "direct" | "relay";

export interface LookupAsk extends LookupSubject {
  /** Address of the API, such as `https://openrouter.ai/api/v1`. */
  readonly apiUrl: string;
  /** The person's key; none for what is public. */
  readonly key?: string | undefined;
  /** Hands a check to the relay; without it OpenRouter is asked directly. */
  readonly relay?: ((check: LookupId, body: RelayBody, signal: AbortSignal) => Promise<Response>) | undefined;
  /** Called if no answer came from the API itself; says why, as far as the browser knows. */
  readonly whyNoAnswer?: (() => Promise<"offline" | "unreachable" | "blocked">) | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds, 10 seconds by default. */
  readonly timeout?: number;
}

export type Outcome<Reading> =
  | {
      readonly ok: true;
      readonly via: Via;
      readonly reading: Reading;
      /** False if the answer is not of the official shape, so that something may be missing. */
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly via: Via; readonly failure: Failure };

/** What came back. It holds nothing of the request, because that holds the key. */
interface Wire {
  /** 302 for any redirect: a browser does not tell which one it was. */
  readonly status: number;
  readonly text: string;
  readonly isJson: boolean;
  readonly retryAfter: string | null;
  /** False for an answer of the relay's own. */
  readonly isFromApi: boolean;
}

const usualTimeout = 10_000;

/**
 * Looks something up at OpenRouter. Asks once: it does not retry and follows no redirect.
 *
 * @returns a reading, or why there is none. If the SDK rejects the answer, the reading holds what could be read.
 * @throws only the reason of `ask.signal`, once that is aborted
 */
export async function runLookup<Id extends LookupId>(
  id: Id,
  ask: LookupAsk,
): Promise<Outcome<ReadingOf[Id]>> {
  const check: Check<ReadingOf[Id]> = checks[id];
  const via: Via = ask.relay ? "relay" : "direct";
  // Public data is requested without the key.
  const key = check.needs === "nothing" ? undefined : ask.key;
  const late = AbortSignal.timeout(ask.timeout ?? usualTimeout);
  const signal = AbortSignal.any([ask.signal, late]);
  const fail = (failure: Failure): Outcome<never> => ({ ok: false, via, failure });

  let wire: Wire | undefined;
  let isBroken = false;
  const send = async (request: Request): Promise<Response> => {
    const { relay, generationId } = ask;
    const response = relay
      ? await relay(id, { key, ...(id === "generation" ? { generationId } : {}) }, signal)
      : await fetch(request, {
          signal,
          // Not followed, and not an error: that would look like a browser that may not read.
          redirect: "manual",
          credentials: "omit",
          cache: "no-store",
          referrerPolicy: "no-referrer",
        });
    const { headers } = response;
    const status = response.type === "opaqueredirect" ? 302 : response.status;
    isBroken = true;
    const text = await readBounded(response, mostBytes);
    isBroken = headers.get(relayedHeader) === "broken";
    wire = {
      status,
      text,
      isJson: /\bjson\b/.test(headers.get("content-type") ?? ""),
      retryAfter: headers.get("retry-after"),
      isFromApi: !relay || headers.get(relayedHeader) === "1",
    };
    return new Response(status === 204 || status === 304 ? null : text, { status, headers });
  };

  const isWhole = await callOf(check, { ...ask, key }, signal, send);
  ask.signal.throwIfAborted();
  if (wire === undefined && late.aborted) return fail({ kind: "timeout" });
  if (isBroken) return fail({ kind: "broken" });
  if (wire === undefined) {
    if (via === "relay") return fail({ kind: "unreachable" });
    const why = await ask.whyNoAnswer?.();
    ask.signal.throwIfAborted();
    return fail({ kind: why ?? "unreachable" });
  }
  const { status, text, isJson, retryAfter, isFromApi } = wire as Wire;
  if (!isFromApi) return fail(relayFailure(status, retryAfter));
  if (status < 200 || status > 299) return fail(failureOf(status, text, retryAfter));
  const json = isJson ? parseJson(text) : undefined;
  if (json === undefined) return fail({ kind: "not-json", status });
  const reading = check.read(json, ask);
  return reading === undefined
    ? fail({ kind: "unreadable", status })
    : { ok: true, via, reading, whole: isWhole };
}

/** Lets the SDK make the request. @returns whether the answer is of the official shape */
async function callOf(
  check: Check<unknown>,
  ask: LookupAsk,
  signal: AbortSignal,
  send: (request: Request) => Promise<Response>,
): Promise<boolean> {
  try {
    if (check.call === undefined) return (await send(new Request(ask.apiUrl))).ok;
    const client = new OpenRouterCore({
      serverURL: ask.apiUrl,
      ...(ask.key === undefined ? {} : { apiKey: ask.key }),
      httpClient: new HTTPClient({ fetcher: (input) => send(input as Request) }),
      // Without this, an environment variable could make the SDK print the key.
      debugLogger: { group() {}, groupEnd() {}, log() {} },
    });
    const { ok } = await check.call(client, ask, {
      fetchOptions: { signal },
      retries: { strategy: "none" },
    });
    return ok;
  } catch {
    return false;
  }
}

/** The relay's own answer, if there is none of the API. */
function relayFailure(status: number, retryAfter: string | null): Failure {
  if (status === 404) return { kind: "relay-off", status };
  if (status === 429) return { kind: "relay-busy", status, retryAfter: Math.ceil(Number(retryAfter)) || 60 };
  return { kind: status === 504 ? "timeout" : "unreachable", status };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
