import { missingCredits, missingCreditsChart } from "@/machines/missing-credits/chart";
import { defineFlow } from "../flow";

export const missingCreditsFlow = defineFlow({
  chart: missingCreditsChart,
  machine: missingCredits,
});
