import { missingCredits, missingCreditsChart } from "@/machines/missing-credits";
import { defineFlow } from "../flow";

export const missingCreditsFlow = defineFlow({
  chart: missingCreditsChart,
  machine: missingCredits,
});
