import { refunds, refundsChart } from "@/machines/refunds/chart";
import { defineFlow } from "../flow";

export const refundsFlow = defineFlow({
  chart: refundsChart,
  machine: refunds,
});
