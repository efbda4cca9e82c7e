import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/shell/offline-notice";
import { common } from "@/content/en/common";
import "./globals.css";

export const metadata: Metadata = {
  title: common.product,
  description: common.tagline,
  formatDetection: { telephone: false, email: false, address: false },
};

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
        {children}
        <OfflineNotice />
      </body>
    </html>
  );
}
