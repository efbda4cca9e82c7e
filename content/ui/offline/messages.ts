import type { Loaders } from "@/content/messages";

export const offlineLoaders: Loaders<"offline"> = {
  en: async () => (await import("./en")).offlineMessages,
  es: async () => (await import("./es")).offlineMessages,
  ar: async () => (await import("./ar")).offlineMessages,
};
