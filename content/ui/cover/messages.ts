import type { Loaders } from "@/content/messages";

export const coverLoaders: Loaders<"cover"> = {
  en: async () => (await import("./en")).coverMessages,
  es: async () => (await import("./es")).coverMessages,
  ar: async () => (await import("./ar")).coverMessages,
};
