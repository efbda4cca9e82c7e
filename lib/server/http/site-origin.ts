import { askedHost, askedProtocol } from "./asked-host";

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
