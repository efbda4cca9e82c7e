"use client";

import type { ReactNode } from "react";
import type { Language } from "@/content/languages";
import { LanguageContext } from "./use-messages";

/** Tells everything below it the language of the page. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
