import type { MetadataRoute } from "next";
import { languageFacts } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage, languageParams } from "../../language-param";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = languageParams;

/** What a system shows of the page once it is installed. */
export async function GET(_: Request, { params }: RouteContext<"/[language]/manifest.webmanifest">) {
  const language = await languageOfPage(params);
  const [flows, common, site] = await Promise.all([
    loadFlows(language),
    loadMessages(language, commonLoaders),
    loadMessages(language, siteLoaders),
  ]);
  const home = pathIn(language, "/");
  const png = (name: string, sizes: string) => ({ src: `/icons/${name}.png`, sizes, type: "image/png" });
  const manifest: MetadataRoute.Manifest = {
    id: home,
    lang: language,
    dir: languageFacts[language].direction,
    name: common.product,
    short_name: site.shortName,
    description: site.tagline,
    start_url: home,
    // Changing the language stays inside the installed page.
    scope: "/",
    display: "standalone",
    background_color: "#f6f4ee",
    theme_color: "#f6f4ee",
    icons: [
      png("192", "192x192"),
      png("512", "512x512"),
      { ...png("maskable", "512x512"), purpose: "maskable" },
    ],
    shortcuts: flows.map(({ issue, messages }) => ({
      name: messages.title,
      url: pathIn(language, `/${issue}`),
    })),
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
