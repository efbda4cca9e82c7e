import type { Metadata } from "next";
import { NotFound } from "@/components/shell/not-found";
import { defaultLanguage } from "@/content/languages";
import { askPlain } from "./actions/ask-plain";
import { notFoundMetadata } from "./site-metadata";
import "./globals.css";

export const generateMetadata = (): Promise<Metadata> => notFoundMetadata(defaultLanguage);

/** Whatever has no page. Brings its own layout, so that no other page carries what only this one needs. */
export default function NotFoundPage() {
  return (
    <html lang={defaultLanguage}>
      <body>
        <NotFound language={defaultLanguage} askPlain={askPlain} />
      </body>
    </html>
  );
}
