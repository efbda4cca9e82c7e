import type { Loaders } from "@/content/messages";

export const lookupLoaders: Loaders<"lookup"> = {
  en: async () => (await import("./en")).lookupMessages,
  es: async () => (await import("./es")).lookupMessages,
  ar: async () => (await import("./ar")).lookupMessages,
};
