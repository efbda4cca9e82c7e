import type { Loaders } from "@/content/messages";

export const feedbackLoaders: Loaders<"feedback"> = {
  en: async () => (await import("./en")).feedbackMessages,
  es: async () => (await import("./es")).feedbackMessages,
  ar: async () => (await import("./ar")).feedbackMessages,
};
