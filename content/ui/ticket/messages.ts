import type { Loaders } from "@/content/messages";

export const ticketLoaders: Loaders<"ticket"> = {
  en: async () => (await import("./en")).ticketMessages,
  es: async () => (await import("./es")).ticketMessages,
  ar: async () => (await import("./ar")).ticketMessages,
};
