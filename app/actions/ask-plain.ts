"use server";

import { headers } from "next/headers";
import type { PlainAnswer } from "@/components/triage/box";
import { problemsOf } from "@/components/triage/problems";
import { queryOf, referenceOf } from "@/lib/flow/address";
import { loadFlows } from "@/lib/flow/load-flow";
import { answerTo } from "@/lib/triage/answer-to";
import { formOf, languageOfForm } from "./form-of";

/** The box of a page without scripts. What it is given is in no address and no log, and nothing of it is kept. */
export async function askPlain(_before: PlainAnswer, posted: FormData): Promise<PlainAnswer> {
  const form = formOf(posted);
  const language = languageOfForm(form);
  // The page is the same for everybody, and does not know the query that it was asked for with.
  const staffRef = referenceOf(queryOf((await headers()).get("referer") ?? ""));
  const problems = problemsOf(await loadFlows(language));
  const answer = await answerTo(String(form.get("box") ?? ""), { language, staffRef, problems }, new Date());
  return { answer, staffRef };
}
