import type { Metadata } from "next";
import { LanguageProvider } from "@/components/language/language-provider";
import { OfflineNotice } from "@/components/shell/offline-notice";
import { languageFacts } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage, languageParams } from "../language-param";
import { siteMetadata, siteViewport } from "../site-metadata";
import "../globals.css";

export const viewport = siteViewport;

export const generateStaticParams = languageParams;

export async function generateMetadata({ params }: LayoutProps<"/[language]">): Promise<Metadata> {
  return siteMetadata(await languageOfPage(params));
}

export default async function PagesLayout({ children, params }: LayoutProps<"/[language]">) {
  const language = await languageOfPage(params);
  const { offline } = await loadMessages(language, commonLoaders);
  return (
    <html lang={language} dir={languageFacts[language].direction}>
      <body>
        <LanguageProvider language={language}>
          {children}
          <OfflineNotice text={offline} />
        </LanguageProvider>
      </body>
    </html>
  );
}
