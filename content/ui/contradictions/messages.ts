import type { Loaders } from "@/content/messages";

export const contradictionsLoaders: Loaders<"contradictions"> = {
  en: async () => (await import("./en")).contradictionMessages,
  es: async () => (await import("./es")).contradictionMessages,
  ar: async () => (await import("./ar")).contradictionMessages,
};
