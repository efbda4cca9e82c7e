import type { MetadataRoute } from "next";
import { common } from "@/content/en/common";
import { site } from "@/content/en/site";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";

/** What a system shows of the page once it is installed. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const flows = await Promise.all(issues.map(loadFlow));
  const png = (name: string, sizes: string) => ({ src: `/icons/${name}.png`, sizes, type: "image/png" });
  return {
    id: "/",
    name: common.product,
    short_name: site.shortName,
    description: site.tagline,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f6f4ee",
    theme_color: "#f6f4ee",
    icons: [
      png("192", "192x192"),
      png("512", "512x512"),
      { ...png("maskable", "512x512"), purpose: "maskable" },
    ],
    shortcuts: flows.map(({ issue, copy }) => ({ name: copy.title, url: `/${issue}` })),
  };
}
