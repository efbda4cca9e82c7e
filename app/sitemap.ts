import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { settings } from "@/lib/delivery/settings";
import { loadFlow } from "@/lib/flow/load-flow";
import { publicPages, publicPaths } from "@/lib/flow/public-steps";
import { siteOrigin } from "@/lib/http/site-origin";
import { issues } from "@/machines/step";

/** Every page that search engines may show. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin(await headers(), settings().siteUrl);
  const flows = await Promise.all(issues.map(loadFlow));
  return [...publicPages, ...flows.flatMap(publicPaths)].map((path) => ({ url: origin + path }));
}
