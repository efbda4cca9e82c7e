import type { Loaders } from "@/content/messages";

export const bodiesLoaders: Loaders<"bodies"> = {
  en: async () => (await import("./en")).bodiesMessages,
  es: async () => (await import("./es")).bodiesMessages,
  ar: async () => (await import("./ar")).bodiesMessages,
};
