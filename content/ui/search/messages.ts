import type { Loaders } from "@/content/messages";

export const searchLoaders: Loaders<"search"> = {
  en: async () => (await import("./en")).searchMessages,
  es: async () => (await import("./es")).searchMessages,
  ar: async () => (await import("./ar")).searchMessages,
};
