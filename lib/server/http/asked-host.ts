import type { IncomingHttpHeaders } from "node:http";

/** A host name, a number or an IPv6 address, with a port where need be: nothing that means something in a header or a page. */
const hostPattern = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The host that a request was made to, such as `billing.example.org`.
 *
 * @param trustProxy whether a proxy of ours writes `X-Forwarded-Host`; without it anybody can
 * @returns nothing where it is no host name
 */
function askedHost(headers: Headers, trustProxy: boolean): string | undefined {
  const host = (trustProxy && lastOf(headers.get("x-forwarded-host"))) || (headers.get("host") ?? "");
  return hostPattern.test(host) && URL.canParse(`http://${host}`) ? host.toLowerCase() : undefined;
}

/** How a request was made, as far as a proxy of ours tells; `http` where it does not. */
export function askedProtocol(headers: Headers, trustProxy: boolean): "http" | "https" {
  return trustProxy && lastOf(headers.get("x-forwarded-proto"))?.toLowerCase() === "https" ? "https" : "http";
}

/** Of a list the last value: the proxy in front of this server wrote it, and whoever asks may have written the others. */
export const lastOf = (list: string | null): string | undefined => list?.split(",").at(-1)?.trim();

/** What a proxy tells of a request, and anybody can write. */
const proxyHeaders = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"] as const;

/**
 * Leaves of what a proxy tells the last value, and nothing where no proxy of ours tells it: Next believes these headers.
 *
 * @param headers of a request that Next has not seen yet; they are changed
 */
export function keepProxyHeaders(headers: IncomingHttpHeaders, trustProxy: boolean): void {
  for (const name of proxyHeaders) {
    const last = trustProxy && lastOf(String(headers[name] ?? ""));
    if (last) headers[name] = last;
    else delete headers[name];
  }
}

/**
 * Whether a POST comes from a page of ours, or from no browser at all. Browsers say where a request comes from, and a
 * page of another site can't make them lie.
 *
 * @param trustProxy `TRUST_PROXY`: whether `X-Forwarded-Host` says what the browser asked for
 */
export function isSameSite(headers: Headers, trustProxy: boolean): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = askedHost(headers, trustProxy);
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Where the site is for the outside, such as `https://billing.example.org`.
 *
 * @param siteUrl `SITE_URL`; where absent, what the request was made to. An answer that says so must not be kept for others
 * @returns nothing where the request names no host that could be one
 */
export function siteOrigin(
  headers: Headers,
  { siteUrl, trustProxy }: { readonly siteUrl: string | undefined; readonly trustProxy: boolean },
): string | undefined {
  if (siteUrl) return new URL(siteUrl).origin;
  const host = askedHost(headers, trustProxy);
  return host && `${askedProtocol(headers, trustProxy)}://${host}`;
}
