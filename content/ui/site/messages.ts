import type { Loaders } from "@/content/messages";

export const siteLoaders: Loaders<"site"> = {
  en: async () => (await import("./en")).site,
  es: async () => (await import("./es")).site,
  ar: async () => (await import("./ar")).site,
};
