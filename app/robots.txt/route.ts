import { settings } from "@/lib/server/settings";

/** What a build says may be another's site, so it is said with each request. */
export const dynamic = "force-dynamic";

const closed = ["/api/", "/desk", "/tickets/", "/feedback/", "/*/tickets/", "/*/feedback/"];

/**
 * For search engines. Pages with answers may be read, for they say themselves that they are not to be shown. The sitemap
 * has to be named in full, so it is named where somebody has said where the site is, and never by what a request claims.
 */
export function GET(): Response {
  const { siteUrl } = settings();
  const sitemap = siteUrl === undefined ? [] : ["", `Sitemap: ${new URL(siteUrl).origin}/sitemap.xml`];
  const lines = ["User-Agent: *", ...closed.map((path) => `Disallow: ${path}`), ...sitemap];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
