import type { Loaders } from "@/content/messages";

export const findingsLoaders: Loaders<"findings"> = {
  en: async () => (await import("./en")).findingsMessages,
  es: async () => (await import("./es")).findingsMessages,
  ar: async () => (await import("./ar")).findingsMessages,
};
