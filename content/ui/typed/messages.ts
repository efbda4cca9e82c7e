import type { Loaders } from "@/content/messages";

export const typedLoaders: Loaders<"typed"> = {
  en: async () => (await import("./en")).typedMessages,
  es: async () => (await import("./es")).typedMessages,
  ar: async () => (await import("./ar")).typedMessages,
};
