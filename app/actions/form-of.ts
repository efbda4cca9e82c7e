import { defaultLanguage, isLanguage, type Language } from "@/content/languages";

/** The form that an action was called with; an empty one if the caller sent something else. */
export const formOf = (posted: unknown): FormData => (posted instanceof FormData ? posted : new FormData());

/** The language of the page that posted a form. */
export function languageOfForm(form: FormData): Language {
  const language = String(form.get("language") ?? "");
  return isLanguage(language) ? language : defaultLanguage;
}
