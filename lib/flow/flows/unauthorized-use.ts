import { unauthorizedUse, unauthorizedUseChart } from "@/machines/unauthorized-use";
import { defineFlow } from "../flow";

export const unauthorizedUseFlow = defineFlow({
  chart: unauthorizedUseChart,
  machine: unauthorizedUse,
});
