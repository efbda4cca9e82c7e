import { languages } from "@/content/languages";
import { loadFlows } from "@/lib/flow/load-flow";
import { publicPages, publicPaths } from "@/lib/flow/public-steps";
import { pathIn } from "@/lib/language/language-path";
import { siteOrigin } from "@/lib/server/http/asked-host";
import { settings } from "@/lib/server/settings";

/** A build may serve another site, so this is made for each request. */
export const dynamic = "force-dynamic";

/**
 * Every page that search engines may show, in each language. The addresses have to be full: without `SITE_URL` they
 * have the host of the request, and no cache may keep the answer.
 */
export async function GET({ headers }: Request): Promise<Response> {
  const { siteUrl, trustProxy } = settings();
  const origin = siteOrigin(headers, { siteUrl, trustProxy });
  if (origin === undefined)
    return new Response("Set SITE_URL, so that this site knows its address.\n", { status: 404 });
  return new Response(await sitemapOf(origin), {
    headers: {
      "content-type": "application/xml",
      "cache-control": siteUrl === undefined ? "no-store" : "public, max-age=3600",
    },
  });
}

async function sitemapOf(origin: string): Promise<string> {
  const flows = await loadFlows();
  const urls = [...publicPages, ...flows.flatMap(publicPaths)].flatMap((path) => {
    const links = languages.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${pathIn(language, path)}" />`,
    );
    return languages.map(
      (language) => `<url><loc>${origin}${pathIn(language, path)}</loc>${links.join("")}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>\n",
  ].join("\n");
}
