import type { Loaders } from "@/content/messages";

export const preventLoaders: Loaders<"prevent"> = {
  en: async () => (await import("./en")).preventMessages,
  es: async () => (await import("./es")).preventMessages,
  ar: async () => (await import("./ar")).preventMessages,
};
