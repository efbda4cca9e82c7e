import type { Metadata } from "next";
import { common } from "@/content/en/common";
import { site } from "@/content/en/site";

/** Inline, because browsers ask for a linked icon again with every step. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Crect width=%2232%22 height=%2232%22 rx=%227%22 fill=%22%231e3fbf%22/%3E%3Cpath d=%22M9 6h14v20l-2.8-1.9-2.1 1.9-2.1-1.9-2.1 1.9-2.1-1.9L9 26Z%22 fill=%22%23fffefb%22/%3E%3Cpath d=%22M12.5 11h7M12.5 15.5h4.5%22 stroke=%22%231e3fbf%22 stroke-width=%222%22 stroke-linecap=%22round%22/%3E%3C/svg%3E";

/** What the head of every page says, unless it says better. */
export const siteMetadata: Metadata = {
  title: common.product,
  description: site.tagline,
  icons: { icon },
  formatDetection: { telephone: false, email: false, address: false },
};
