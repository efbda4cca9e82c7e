import { lookupMessages } from "@/content/ui/lookup/en";
import { relayBodySchema, troubleAnswers } from "@/lib/lookup/relay-contract";
import { isSameSite } from "@/lib/server/http/asked-host";
import { readJson } from "@/lib/server/http/read-json-body";
import { mostRelayed } from "@/lib/server/limits/body-limits";
import { take } from "@/lib/server/limits/rate-limit";
import { observed } from "@/lib/server/log/observed";
import { relay } from "@/lib/server/relay";
import { settings } from "@/lib/server/settings";
import { problem } from "@/lib/ticket/problem";
import { isLookup } from "@/machines/step";

/**
 * Makes one of the known calls to OpenRouter for a browser that may not make it. The key comes in the body, so that it
 * is in no address and no log; nothing of it is kept.
 */
export const POST = observed(
  "POST /api/relay/[check]",
  async (request: Request, { params }: RouteContext<"/api/relay/[check]">): Promise<Response> => {
    const { live, trustProxy } = settings();
    const { check } = await params;
    if (!live.isRelayOn || !isLookup(check)) return refuse(404, "off");
    if (!isSameSite(request.headers, trustProxy)) return refuse(403, "forbidden");
    const read = await readJson(request, mostRelayed);
    if ("refused" in read) return refuse(read.refused, "malformed");
    const body = relayBodySchema.safeParse(read.json);
    if (!body.success) return refuse(422, "malformed");
    const seconds = await take("call", request.headers);
    if (seconds > 0) return refuse(429, "busy", { "retry-after": String(seconds) });
    const answer = await relay(check, body.data, { ...live, signal: request.signal });
    if (answer instanceof Response) return answer;
    const { status, headers } = troubleAnswers[answer];
    return refuse(status, answer, headers);
  },
);

const refuse = (
  status: number,
  why: keyof typeof lookupMessages.relay,
  headers: Readonly<Record<string, string>> = {},
) => problem({ status, ...lookupMessages.relay[why] }, headers);
