import { randomUUID } from "node:crypto";
import { processLog } from "./log";
import { metrics } from "./metrics";

/**
 * Wraps a route of the API: its answer carries a request id, and one line of the log has route, status and time.
 * The route is named by its pattern, because the address itself holds the id of a receipt or the key of a form.
 *
 * @param route such as `POST /api/tickets`
 */
export function observed<Rest extends unknown[]>(
  route: string,
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const id = randomUUID();
    const startedAt = performance.now();
    const response = await handle(request, ...rest);
    const ms = Math.round(performance.now() - startedAt);
    response.headers.set("x-request-id", id);
    metrics().requests.inc({ route, status: response.status });
    metrics().seconds.observe({ route }, ms / 1000);
    const level = response.status >= 500 ? "error" : "info";
    processLog()[level]({ request: id, route, status: response.status, ms }, "answered");
    return response;
  };
}
