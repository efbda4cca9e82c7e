import { XMLParser } from "fast-xml-parser";
import type { LookupId } from "@/machines/step";
import { readBounded } from "../lookup/read-bounded";
import { mostBytes, type RelayBody, type RelayTrouble, relayedHeader } from "../lookup/relay-contract";

interface RelayWorld {
  /** Address of the API, such as `https://openrouter.ai/api/v1`. */
  readonly apiUrl: string;
  /** Address of the status page; its feed lists the incidents. */
  readonly statusUrl: string;
  readonly signal: AbortSignal;
  /** Milliseconds, 8 seconds by default. */
  readonly timeout?: number;
}

const usualTimeout = 8000;

/** The calls that it makes, and no others. */
const paths: Readonly<Record<Exclude<LookupId, "status">, (body: RelayBody) => string>> = {
  key: () => "/key",
  credits: () => "/credits",
  keys: () => "/keys?include_disabled=true",
  activity: () => "/activity",
  generation: ({ generationId = "" }) => `/generation?id=${encodeURIComponent(generationId)}`,
  models: () => "/models",
};

/**
 * Makes one call for a browser that may not make it. Keeps and logs nothing, follows no redirect, waits no longer and
 * reads no more than it must.
 *
 * @returns the answer of the API, marked as relayed, or why there is none. Never throws.
 */
export async function relay(
  check: LookupId,
  body: RelayBody,
  world: RelayWorld,
): Promise<Response | RelayTrouble> {
  const late = AbortSignal.timeout(world.timeout ?? usualTimeout);
  const url =
    check === "status"
      ? `${world.statusUrl.replace(/\/$/, "")}/incidents.rss`
      : world.apiUrl.replace(/\/$/, "") + paths[check](body);
  let hasBegun = false;
  try {
    const response = await fetch(url, {
      headers: {
        accept: check === "status" ? "application/rss+xml" : "application/json",
        // The list of models and the status page are public: they need no key to be shown.
        ...(body.key && check !== "status" && check !== "models"
          ? { authorization: `Bearer ${body.key}` }
          : {}),
      },
      redirect: "manual",
      signal: AbortSignal.any([world.signal, late]),
    });
    hasBegun = true;
    const text = await readBounded(response, mostBytes);
    const isFeed = check === "status" && response.ok;
    return new Response(isFeed ? JSON.stringify(readFeed(text)) : text, {
      status: response.status,
      headers: {
        // Never HTML: it would be a page of ours.
        "content-type": isFeed || isJson(response) ? "application/json" : "text/plain; charset=utf-8",
        "cache-control": "no-store",
        [relayedHeader]: "1",
        ...retryAfterOf(response),
      },
    });
  } catch {
    if (late.aborted) return "too-late";
    return hasBegun ? "broken" : "unreachable";
  }
}

const isJson = ({ headers }: Response) => /\bjson\b/.test(headers.get("content-type") ?? "");

const retryAfterOf = ({ headers }: Response) => {
  const seconds = headers.get("retry-after");
  return seconds === null ? undefined : { "retry-after": seconds };
};

/** Incidents out of an RSS feed; none if it is something else. */
function readFeed(xml: string): { incidents: { title: string; at: string | undefined }[] } | undefined {
  const feed = new XMLParser({ isArray: (name) => name === "item" }).parse(xml);
  const channel = feed?.rss?.channel;
  if (channel === undefined) return undefined;
  const items: readonly { title?: unknown; pubDate?: unknown }[] = channel.item ?? [];
  return {
    incidents: items.slice(0, 5).map(({ title, pubDate }) => {
      const at = new Date(String(pubDate));
      return {
        title: String(title ?? "").slice(0, 200),
        at: Number.isNaN(at.getTime()) ? undefined : at.toISOString(),
      };
    }),
  };
}
