import { missingCreditsCopy } from "@/content/en/missing-credits";
import { missingCredits, missingCreditsChart } from "@/machines/missing-credits";
import { defineFlow } from "../flow";

export const missingCreditsFlow = defineFlow({
  chart: missingCreditsChart,
  machine: missingCredits,
  copy: missingCreditsCopy,
});
