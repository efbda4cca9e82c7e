import { settings } from "@/lib/server/settings";

/** A build may serve another site, so this is made for each request. */
export const dynamic = "force-dynamic";

const closed = ["/api/", "/desk", "/tickets/", "/feedback/", "/*/tickets/", "/*/feedback/"];

/**
 * For search engines. Pages with answers may be read, because they are `noindex` themselves. The sitemap needs a full
 * address, so it is named only if `SITE_URL` is set, and never by what a request claims.
 */
export function GET(): Response {
  const { siteUrl } = settings();
  const sitemap = siteUrl === undefined ? [] : ["", `Sitemap: ${new URL(siteUrl).origin}/sitemap.xml`];
  const lines = ["User-Agent: *", ...closed.map((path) => `Disallow: ${path}`), ...sitemap];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
