import type { Metadata } from "next";
import { common } from "@/content/en/common";
import { deskCopy } from "@/content/en/desk";

/** The head of a page of the desk: not for search engines. */
export const deskMetadata = (title: string): Metadata => ({
  title: `${title} – ${deskCopy.title} – ${common.product}`,
  robots: { index: false, follow: false },
});
