import type { Viewport } from "next";
import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/shell/offline-notice";
import { Shell } from "@/components/shell/shell";
import { siteMetadata } from "./site-metadata";
import "./globals.css";

export const metadata = siteMetadata;

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f4ee" },
    { media: "(prefers-color-scheme: dark)", color: "#131418" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Shell>{children}</Shell>
        <OfflineNotice />
      </body>
    </html>
  );
}
