import type { Metadata } from "next";
import { common } from "@/content/en/common";
import { site } from "@/content/en/site";
import { isIssue } from "@/machines/step";
import { iconDrawing } from "./icon-drawing";

/** Inline, because browsers ask for a linked icon again with every step. */
const icon = `data:image/svg+xml,${iconDrawing(7).replace(/[<>#"]/g, encodeURIComponent)}`;

/** Where the site is, for who shares or indexes it. The pages are made beforehand, so the build has to know. */
const siteUrl = process.env.SITE_URL || undefined;

/** What the head of every page says, unless it says better. */
export const siteMetadata: Metadata = {
  ...(siteUrl === undefined ? {} : { metadataBase: new URL(siteUrl) }),
  title: common.product,
  description: site.tagline,
  icons: { icon },
  formatDetection: { telephone: false, email: false, address: false },
};

/** Of a picture for shared links, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

interface Page {
  /** Without the product's name. */
  readonly title: string;
  readonly description: string;
  /** Without a query. `proxy.ts` tells search engines that it is the one to know. */
  readonly path: string;
  readonly isPublic?: boolean;
}

/**
 * The head of a page that may be found and shared. Without `SITE_URL` there is no picture, for nobody who shares a link
 * could fetch one.
 */
export function pageMetadata({ title, description, path, isPublic = true }: Page): Metadata {
  const [, issue = ""] = path.split("/");
  const picture = `/pictures/${isIssue(issue) ? issue : "start"}.png`;
  return {
    title: `${title} – ${common.product}`,
    description,
    ...(isPublic ? {} : { robots: { index: false } }),
    openGraph: {
      type: "website",
      siteName: common.product,
      title,
      description,
      ...(siteUrl === undefined ? {} : { url: path, images: [{ url: picture, ...pictureSize, alt: title }] }),
    },
    twitter: { card: siteUrl === undefined ? "summary" : "summary_large_image" },
  };
}
