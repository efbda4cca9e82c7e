/**
 * Where the site is for the outside, such as `https://billing.example.org`.
 *
 * @param siteUrl `SITE_URL`; where absent, what the request says it asked for
 */
export function siteOrigin(headers: Headers, siteUrl: string | undefined): string {
  if (siteUrl) return new URL(siteUrl).origin;
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost";
  return `${headers.get("x-forwarded-proto")?.split(",")[0] ?? "http"}://${host}`;
}
