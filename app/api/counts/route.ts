import { countsMessages } from "@/content/ui/feedback/en";
import { versionPlace } from "@/lib/counts/place";
import { longestBeacon, readBeacon } from "@/lib/counts/read-beacon";
import { flowVersion } from "@/lib/flow/flow-version";
import { loadFlow } from "@/lib/flow/load-flow";
import { isSameSite } from "@/lib/server/http/asked-host";
import { readJson } from "@/lib/server/http/read-json-body";
import { take } from "@/lib/server/limits/rate-limit";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";
import { problem } from "@/lib/ticket/problem";

/**
 * Takes what one page has counted: `["view:refunds/used-any", …]`. 204 once it is in the store, or where it is dropped
 * because the browser asks not to be counted. Nothing of it is logged.
 */
export const POST = observed("POST /api/counts", async (request): Promise<Response> => {
  if (!isSameSite(request.headers, settings().trustProxy)) return refuse(403, "forbidden");
  const isUnwanted = ["sec-gpc", "dnt"].some((name) => request.headers.get(name) === "1");
  if (isUnwanted || !settings().isCounting) return taken();
  const body = await readJson(request, longestBeacon);
  if ("refused" in body) return refuse(body.refused, "malformed");
  const told = readBeacon(body.json);
  if (told === undefined) return refuse(422, "malformed");
  if (told.issue === undefined) return taken();
  try {
    const running = await outbox();
    const seconds = await take("count", request.headers);
    if (seconds > 0) return refuse(429, "tooMany", { "retry-after": String(seconds) });
    // An old page may still be open: the version is that of this server, because a page can't be trusted.
    const version = versionPlace(flowVersion(await loadFlow(told.issue)));
    await running.insights.count([...told.places, version], new Date());
    return taken();
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "counts not stored");
    return refuse(503, "unavailable", { "retry-after": "10" });
  }
});

const taken = () => new Response(null, { status: 204, headers: { "cache-control": "no-store" } });

const refuse = (
  status: number,
  why: keyof typeof countsMessages,
  headers: Readonly<Record<string, string>> = {},
) => problem({ status, ...countsMessages[why] }, headers);
