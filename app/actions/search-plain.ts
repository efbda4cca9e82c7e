"use server";

import type { PlainSearch } from "@/components/triage/search-box";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { searchIn } from "@/lib/triage/search-symptoms";
import { formOf } from "./form-of";
import { languageOfForm } from "./language-of-form";

/** The search of a page without scripts. The words are in no address and no log. */
export async function searchPlain(_before: PlainSearch, posted: FormData): Promise<PlainSearch> {
  const form = formOf(posted);
  const language = languageOfForm(form);
  const search = searchIn(language, await loadMessages(language, triageLoaders));
  return { matches: search(String(form.get("q") ?? "")) };
}
