import { metrics } from "@/lib/server/log/metrics";
import { isSameSecret } from "@/lib/server/log-in/token";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";

export const dynamic = "force-dynamic";

/** Prometheus text, for requests with the token. Without `METRICS_TOKEN` there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = settings();
  if (metricsToken === undefined) return new Response("Not found\n", { status: 404 });
  const shown = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (shown === undefined || !isSameSecret(shown, metricsToken))
    return new Response("Show the token\n", { status: 401, headers: { "www-authenticate": "Bearer" } });
  // The counts of the process are useful even when the store is down.
  await outbox()
    .then((running) => running.measure())
    .catch(() => undefined);
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
