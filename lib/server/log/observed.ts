import { randomUUID } from "node:crypto";
import { describeError, processLog } from "./log";
import { metrics } from "./metrics";

/**
 * Wraps a route: its answer carries a request id, and one line of the log has route, status and time. A route that throws
 * is noted as 500, which is what Next answers then.
 *
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
    const note = (status: number, more: { readonly problem?: string } = {}) => {
      const ms = Math.round(performance.now() - startedAt);
      metrics().requests.inc({ route, status });
      metrics().seconds.observe({ route }, ms / 1000);
      const level = status >= 500 ? "error" : "info";
      processLog()[level]({ request: id, route, status, ms, ...more }, "answered");
    };
    let response: Response;
    try {
      response = await handle(request, ...rest);
    } catch (error) {
      note(500, { problem: describeError(error) });
      throw error;
    }
    response.headers.set("x-request-id", id);
    note(response.status);
    return response;
  };
}
