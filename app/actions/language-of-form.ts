import { defaultLanguage, isLanguage, type Language } from "@/content/languages";

/** The language of the page that posted a form. */
export function languageOfForm(form: FormData): Language {
  const language = String(form.get("language") ?? "");
  return isLanguage(language) ? language : defaultLanguage;
}
