"use server";

import type { PlainSearch } from "@/components/triage/search-box";
import { searchSymptoms } from "@/lib/triage/search-symptoms";

/** The search of a page without scripts. The words are in no address and no log. */
export async function searchPlain(_before: PlainSearch, form: FormData): Promise<PlainSearch> {
  return { matches: searchSymptoms(String(form.get("q") ?? "")) };
}
