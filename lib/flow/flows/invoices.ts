import { invoices, invoicesChart } from "@/machines/invoices/chart";
import { defineFlow } from "../flow";

export const invoicesFlow = defineFlow({
  chart: invoicesChart,
  machine: invoices,
});
