import { unauthorizedUse, unauthorizedUseChart } from "@/machines/unauthorized-use/chart";
import { defineFlow } from "../flow";

export const unauthorizedUseFlow = defineFlow({
  chart: unauthorizedUseChart,
  machine: unauthorizedUse,
});
