import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress, notPublic, publicLookup } from "./public-address";

/** The rule for the address of a request. */
export interface Reach {
  /** Loopback, private networks and the like too. */
  readonly allowPrivate: boolean;
  /** In place of the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * Posts a text to an address from a setting. It uses `node:http`, because `fetch` can't restrict the addresses that it
 * connects to. Redirects are not followed; the body of the answer is not read.
 *
 * @returns status and `Retry-After` of the answer
 * @throws {DeliveryError} for good, before anything is sent, if the address is not public and has to be; anything
 *   else if there is no answer
 */
export function postPublic(
  url: string,
  { headers, body, signal }: { headers: Record<string, string>; body: string; signal: AbortSignal },
  { allowPrivate, lookup = publicLookup() }: Reach,
): Promise<{ readonly status: number; readonly retryAfter: string | null }> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    // An address in figures is connected to without a lookup.
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return reject(notPublic());
    const open = protocol === "https:" ? httpsRequest : httpRequest;
    const request = open(
      url,
      {
        method: "POST",
        // A connection of its own: one from a pool may have been opened without the check.
        agent: false,
        signal,
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        ...(allowPrivate ? {} : { lookup }),
      },
      (response) => {
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers["retry-after"] ?? null,
        });
        response.on("error", () => {});
        response.destroy();
      },
    );
    request.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    request.end(body);
  });
}
