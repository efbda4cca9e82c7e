import type { Loaders } from "@/content/messages";

export const commonLoaders: Loaders<"common"> = {
  en: async () => (await import("./en")).common,
  es: async () => (await import("./es")).common,
  ar: async () => (await import("./ar")).common,
};
