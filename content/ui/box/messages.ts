import type { Loaders } from "@/content/messages";

export const boxLoaders: Loaders<"box"> = {
  en: async () => (await import("./en")).boxMessages,
  es: async () => (await import("./es")).boxMessages,
  ar: async () => (await import("./ar")).boxMessages,
};
