import type { Loaders } from "@/content/messages";

export const redactedLoaders: Loaders<"redacted"> = {
  en: async () => (await import("./en")).redactedMessages,
  es: async () => (await import("./es")).redactedMessages,
  ar: async () => (await import("./ar")).redactedMessages,
};
