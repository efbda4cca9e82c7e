import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/shell/offline-notice";
import { defaultLanguage } from "@/content/languages";
import { common } from "@/content/ui/common/en";
import { siteMetadata, siteViewport } from "../site-metadata";
import "../globals.css";

export const viewport = siteViewport;

export const generateMetadata = () => siteMetadata(defaultLanguage);

/** Staff work in English. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLanguage}>
      <body>
        {children}
        <OfflineNotice text={common.offline} />
      </body>
    </html>
  );
}
