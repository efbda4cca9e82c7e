import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Webhook } from "standardwebhooks";
import { isPublicAddress, notPublic, publicLookup } from "./public-address";

interface SignedPost {
  readonly signer: Webhook;
  /** The same for every attempt, so that a receiver can tell a repeat. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** The rule for the address of a request. */
export interface Reach {
  /** Loopback, private networks and the like too. */
  readonly allowPrivate: boolean;
  /** In place of the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * Posts JSON to an address from a setting, signed as Standard Webhooks asks. It uses `node:http`, because `fetch` can't
 * restrict the addresses that it connects to. Redirects are not followed; the body of the answer is not read.
 *
 * @returns status and `Retry-After` of the answer
 * @throws {DeliveryError} for good, before anything is sent, if the address is not public and has to be; anything
 *   else if there is no answer
 */
export function postPublic(
  url: string,
  { signer, id, at, body, signal }: SignedPost,
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
        headers: {
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(body)),
          "webhook-id": id,
          "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
          "webhook-signature": signer.sign(id, at, body),
        },
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
