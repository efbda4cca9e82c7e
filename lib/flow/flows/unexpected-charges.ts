import { unexpectedCharges, unexpectedChargesChart } from "@/machines/unexpected-charges/chart";
import { defineFlow } from "../flow";

export const unexpectedChargesFlow = defineFlow({
  chart: unexpectedChargesChart,
  machine: unexpectedCharges,
});
