import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { settings } from "@/lib/delivery/settings";
import { siteOrigin } from "@/lib/http/site-origin";

/** Pages with answers may be read, for they say themselves that they are not to be shown. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const origin = siteOrigin(await headers(), settings().siteUrl);
  return {
    rules: {
      userAgent: "*",
      disallow: ["/api/", "/desk", "/tickets/", "/feedback/", "/*/tickets/", "/*/feedback/"],
    },
    sitemap: `${origin}/sitemap.xml`,
  };
}
