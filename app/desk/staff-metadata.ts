import type { Metadata } from "next";
import { common } from "@/content/ui/common/en";
import { staffMessages } from "@/content/ui/staff/en";

/** The head of a page of the desk: not for search engines. */
export const deskMetadata = (title: string): Metadata => ({
  title: `${title} – ${staffMessages.title} – ${common.product}`,
  robots: { index: false, follow: false },
});
