import { askedHost } from "./asked-host";

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
