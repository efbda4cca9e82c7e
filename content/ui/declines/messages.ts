import type { Loaders } from "@/content/messages";

export const declinesLoaders: Loaders<"declines"> = {
  en: async () => (await import("./en")).declineMeanings,
  es: async () => (await import("./es")).declineMeanings,
  ar: async () => (await import("./ar")).declineMeanings,
};
