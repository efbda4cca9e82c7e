import { defaultLanguage, type Language, languages } from "@/content/languages";
import type { Policy } from "@/content/policy";
import type { WordFile, WordsOf } from "@/content/words";
import type { Flow } from "@/lib/flow/flow";
import { declinedCardFlow } from "@/lib/flow/flows/declined-card";
import { freeModelChargesFlow } from "@/lib/flow/flows/free-model-charges";
import { invoicesFlow } from "@/lib/flow/flows/invoices";
import { missingCreditsFlow } from "@/lib/flow/flows/missing-credits";
import { refundsFlow } from "@/lib/flow/flows/refunds";
import { unauthorizedUseFlow } from "@/lib/flow/flows/unauthorized-use";
import { unexpectedChargesFlow } from "@/lib/flow/flows/unexpected-charges";
import { loadWords } from "@/lib/language/load-words";
import { type Issue, issues } from "@/machines/step";

type FlowFile = Extract<WordFile, Issue>;
type WordsOfLanguage = { readonly [File in FlowFile | "common"]: WordsOf<File> };

const wordsIn = async (language: Language) => {
  const files = ["common", ...issues] as const;
  const found = await Promise.all(files.map((file) => loadWords(language, file)));
  return Object.fromEntries(files.map((file, index) => [file, found[index]])) as unknown as WordsOfLanguage;
};

// Fetched before any test, so that a test can build a flow where it needs one.
const words = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await wordsIn(language)] as const)),
) as Readonly<Record<Language, WordsOfLanguage>>;

/** The seven flows, built for any policy; `load-flow.ts` builds them for the present one only. */
export const everyFlow = (
  policy?: Policy,
  language: Language = defaultLanguage,
): Readonly<Record<Issue, Flow>> => {
  const { common, ...copy } = words[language];
  const shared = { language, waysOut: common };
  return {
    "missing-credits": missingCreditsFlow({ ...shared, copy: copy["missing-credits"] }, policy),
    "declined-card": declinedCardFlow({ ...shared, copy: copy["declined-card"] }, policy),
    "unexpected-charges": unexpectedChargesFlow({ ...shared, copy: copy["unexpected-charges"] }, policy),
    "free-model-charges": freeModelChargesFlow({ ...shared, copy: copy["free-model-charges"] }, policy),
    refunds: refundsFlow({ ...shared, copy: copy.refunds }, policy),
    invoices: invoicesFlow({ ...shared, copy: copy.invoices }, policy),
    "unauthorized-use": unauthorizedUseFlow({ ...shared, copy: copy["unauthorized-use"] }, policy),
  };
};
