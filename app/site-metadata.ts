import type { Metadata, Viewport } from "next";
import { type Language, languageFacts } from "@/content/languages";
import type { Loaders, MessageArea, MessagesOf } from "@/content/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { isIssue } from "@/machines/registry";
import { languageOfPage } from "./language-param";
import { pictureName } from "./picture-name";

/** The address of the site, for shared links and search engines. The build makes the pages, so it has to know. */
const siteUrl = process.env.SITE_URL || undefined;

/** The colours of the browser around a page. */
export const siteViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f4ee" },
    { media: "(prefers-color-scheme: dark)", color: "#131418" },
  ],
};

/** The head of every page, unless a page overrides it. */
export async function siteMetadata(language: Language): Promise<Metadata> {
  const [common, site] = await Promise.all([
    loadMessages(language, commonLoaders),
    loadMessages(language, siteLoaders),
  ]);
  return {
    ...(siteUrl === undefined ? {} : { metadataBase: new URL(siteUrl) }),
    title: common.product,
    description: site.tagline,
    icons: { icon: "/icons/sign.svg" },
    manifest: pathIn(language, "/manifest.webmanifest"),
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The head of the 404 page. */
export async function notFoundMetadata(language: Language): Promise<Metadata> {
  const { notFound } = await loadMessages(language, siteLoaders);
  return { ...(await siteMetadata(language)), ...(await hiddenMetadata(language, notFound.heading)) };
}

/** Size of the picture for shared links, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

interface Page {
  readonly language: Language;
  /** Without the product's name. */
  readonly title: string;
  readonly description: string;
  /** Without language and query. `proxy.ts` names it to search engines as canonical. */
  readonly path: string;
  readonly isPublic?: boolean;
}

/** The head of a page for one person: not for search engines. */
export async function hiddenMetadata(language: Language, title: string): Promise<Metadata> {
  const { product } = await loadMessages(language, commonLoaders);
  return { title: `${title} – ${product}`, robots: { index: false, follow: false } };
}

/** The same for a page whose messages say its title. */
export const hiddenHead =
  <Area extends MessageArea>(loaders: Loaders<Area>, titleOf: (messages: MessagesOf<Area>) => string) =>
  async ({ params }: { params: Promise<{ language: string }> }): Promise<Metadata> => {
    const language = await languageOfPage(params);
    return hiddenMetadata(language, titleOf(await loadMessages(language, loaders)));
  };

/**
 * The head of a page that may be found and shared. Without `SITE_URL` there is no picture, because a relative address
 * could not be fetched.
 */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { language, title, description, path, isPublic = true } = page;
  const { product } = await loadMessages(language, commonLoaders);
  const [, issue = ""] = path.split("/");
  const picture = `/pictures/${pictureName(language, isIssue(issue) ? issue : "start")}.png`;
  return {
    title: `${title} – ${product}`,
    description,
    ...(isPublic ? {} : { robots: { index: false } }),
    openGraph: {
      type: "website",
      siteName: product,
      // Open Graph knows no number systems, so name only the language.
      locale: new Intl.Locale(languageFacts[language].locale).baseName.replace("-", "_"),
      title,
      description,
      ...(siteUrl === undefined
        ? {}
        : { url: pathIn(language, path), images: [{ url: picture, ...pictureSize, alt: title }] }),
    },
    twitter: { card: siteUrl === undefined ? "summary" : "summary_large_image" },
  };
}
