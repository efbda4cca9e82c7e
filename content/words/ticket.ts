import type { Wording } from "./words-of";

export const ticketWording: Wording<"ticket"> = {
  en: async () => (await import("../en/ticket")).ticketCopy,
  es: async () => (await import("../es/ticket")).ticketCopy,
  ar: async () => (await import("../ar/ticket")).ticketCopy,
};
