import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { languages } from "@/content/languages";
import { settings } from "@/lib/delivery/settings";
import { loadFlows } from "@/lib/flow/load-flow";
import { publicPages, publicPaths } from "@/lib/flow/public-steps";
import { siteOrigin } from "@/lib/http/site-origin";
import { pathIn } from "@/lib/language/language-path";

/** Every page that search engines may show, in each language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin(await headers(), settings().siteUrl);
  const flows = await loadFlows();
  const paths = [...publicPages, ...flows.flatMap(publicPaths)];
  return paths.flatMap((path) => {
    const urls = languages.map((language) => [language, origin + pathIn(language, path)] as const);
    return urls.map(([, url]) => ({ url, alternates: { languages: Object.fromEntries(urls) } }));
  });
}
