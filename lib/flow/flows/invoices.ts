import { invoices, invoicesChart } from "@/machines/invoices";
import { defineFlow } from "../flow";

export const invoicesFlow = defineFlow({
  chart: invoicesChart,
  machine: invoices,
});
