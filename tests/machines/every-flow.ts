import { declinedCardWording } from "@/content/declined-card/messages";
import { freeModelChargesWording } from "@/content/free-model-charges/messages";
import { invoicesWording } from "@/content/invoices/messages";
import { defaultLanguage, type Language } from "@/content/languages";
import { missingCreditsWording } from "@/content/missing-credits/messages";
import type { Policy } from "@/content/policy";
import { refundsWording } from "@/content/refunds/messages";
import { commonWording } from "@/content/ui/common/messages";
import { unauthorizedUseWording } from "@/content/unauthorized-use/messages";
import { unexpectedChargesWording } from "@/content/unexpected-charges/messages";
import type { Flow } from "@/lib/flow/flow";
import { declinedCardFlow } from "@/lib/flow/flows/declined-card";
import { freeModelChargesFlow } from "@/lib/flow/flows/free-model-charges";
import { invoicesFlow } from "@/lib/flow/flows/invoices";
import { missingCreditsFlow } from "@/lib/flow/flows/missing-credits";
import { refundsFlow } from "@/lib/flow/flows/refunds";
import { unauthorizedUseFlow } from "@/lib/flow/flows/unauthorized-use";
import { unexpectedChargesFlow } from "@/lib/flow/flows/unexpected-charges";
import type { Issue } from "@/machines/step";

const wordsIn = async (language: Language) => ({
  common: await commonWording[language](),
  "missing-credits": await missingCreditsWording[language](),
  "declined-card": await declinedCardWording[language](),
  "unexpected-charges": await unexpectedChargesWording[language](),
  "free-model-charges": await freeModelChargesWording[language](),
  refunds: await refundsWording[language](),
  invoices: await invoicesWording[language](),
  "unauthorized-use": await unauthorizedUseWording[language](),
});

// Fetched before any test, so that a test can build a flow where it needs one.
const words = {
  en: await wordsIn("en"),
  es: await wordsIn("es"),
  ar: await wordsIn("ar"),
} satisfies Record<Language, unknown>;

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
