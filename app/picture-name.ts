import { defaultLanguage, type Language, languageFacts } from "@/content/languages";
import type { Issue } from "@/machines/registry";

/**
 * The name of a share picture, without `.png`: `{issue}`, `es-{issue}`. What draws them can't join letters, so a language
 * that is written from right to left shares the English picture.
 */
export function pictureName(language: Language, about: Issue | "start"): string {
  const isDrawn = language !== defaultLanguage && languageFacts[language].direction === "ltr";
  return isDrawn ? `${language}-${about}` : about;
}
