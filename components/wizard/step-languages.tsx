"use client";

import { languageOf } from "@/lib/language/language-path";
import { useLanguage } from "../language/use-messages";
import { LanguageLinks } from "../shell/language-links";
import { useAddress } from "./address-store";

/** The step that is shown in the other languages, answers and all: it changes without a request. */
export function StepLanguages({ served }: { served: string }) {
  return <LanguageLinks language={useLanguage()} path={languageOf(useAddress(served)).path} />;
}
