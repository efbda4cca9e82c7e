import { declinedCard, declinedCardChart } from "@/machines/declined-card/chart";
import { defineFlow } from "../flow";

export const declinedCardFlow = defineFlow({
  chart: declinedCardChart,
  machine: declinedCard,
});
