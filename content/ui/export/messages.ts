import type { Loaders } from "@/content/messages";

export const exportLoaders: Loaders<"export"> = {
  en: async () => (await import("./en")).exportMessages,
  es: async () => (await import("./es")).exportMessages,
  ar: async () => (await import("./ar")).exportMessages,
};
