import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { defaultLanguage } from "@/content/languages";
import { siteMetadata, siteViewport } from "../site-metadata";
import "../globals.css";

export const viewport = siteViewport;

export const generateMetadata = () => siteMetadata(defaultLanguage);

/** Programmers read the API in English. */
export default function ApiLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLanguage}>
      <body>
        <Shell language={defaultLanguage}>{children}</Shell>
      </body>
    </html>
  );
}
