import { declinedCard, declinedCardChart } from "@/machines/declined-card";
import { defineFlow } from "../flow";

export const declinedCardFlow = defineFlow({
  chart: declinedCardChart,
  machine: declinedCard,
});
