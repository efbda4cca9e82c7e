"use server";

import type { PlainSearch } from "@/components/triage/search-box";
import { triageWording } from "@/content/ui/triage/messages";
import { loadWords } from "@/lib/language/load-words";
import { searchIn } from "@/lib/triage/search-symptoms";
import { formOf } from "./form-of";
import { languageOfForm } from "./language-of-form";

/** The search of a page without scripts. The words are in no address and no log. */
export async function searchPlain(_before: PlainSearch, posted: FormData): Promise<PlainSearch> {
  const form = formOf(posted);
  const language = languageOfForm(form);
  const search = searchIn(language, await loadWords(language, triageWording));
  return { matches: search(String(form.get("q") ?? "")) };
}
