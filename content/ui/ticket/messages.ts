import type { Wording } from "@/content/messages";

export const ticketWording: Wording<"ticket"> = {
  en: async () => (await import("./en")).ticketCopy,
  es: async () => (await import("./es")).ticketCopy,
  ar: async () => (await import("./ar")).ticketCopy,
};
