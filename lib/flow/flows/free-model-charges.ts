import { freeModelCharges, freeModelChargesChart } from "@/machines/free-model-charges/chart";
import { defineFlow } from "../flow";

export const freeModelChargesFlow = defineFlow({
  chart: freeModelChargesChart,
  machine: freeModelCharges,
});
