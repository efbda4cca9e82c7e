import type { Policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import { declinedCardFlow } from "@/lib/flow/flows/declined-card";
import { freeModelChargesFlow } from "@/lib/flow/flows/free-model-charges";
import { invoicesFlow } from "@/lib/flow/flows/invoices";
import { missingCreditsFlow } from "@/lib/flow/flows/missing-credits";
import { refundsFlow } from "@/lib/flow/flows/refunds";
import { unauthorizedUseFlow } from "@/lib/flow/flows/unauthorized-use";
import { unexpectedChargesFlow } from "@/lib/flow/flows/unexpected-charges";
import type { Issue } from "@/machines/step";

/** The seven flows, built for any policy; `load-flow.ts` builds them for the present one only. */
export const everyFlow = (policy?: Policy): Readonly<Record<Issue, Flow>> => ({
  "missing-credits": missingCreditsFlow(policy),
  "declined-card": declinedCardFlow(policy),
  "unexpected-charges": unexpectedChargesFlow(policy),
  "free-model-charges": freeModelChargesFlow(policy),
  refunds: refundsFlow(policy),
  invoices: invoicesFlow(policy),
  "unauthorized-use": unauthorizedUseFlow(policy),
});
