import type { Loaders } from "@/content/messages";

export const replyLoaders: Loaders<"reply"> = {
  en: async () => (await import("./en")).replyMessages,
  es: async () => (await import("./es")).replyMessages,
  ar: async () => (await import("./ar")).replyMessages,
};
