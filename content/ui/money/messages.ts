import type { Loaders } from "@/content/messages";

export const moneyLoaders: Loaders<"money"> = {
  en: async () => (await import("./en")).moneyMessages,
  es: async () => (await import("./es")).moneyMessages,
  ar: async () => (await import("./ar")).moneyMessages,
};
