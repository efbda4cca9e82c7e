import type { Wording } from "./words-of";

export const refundsWording: Wording<"refunds"> = {
  en: async () => (await import("../en/refunds")).refundsCopy,
  es: async () => (await import("../es/refunds")).refundsCopy,
  ar: async () => (await import("../ar/refunds")).refundsCopy,
};
