import type { Wording } from "../messages";

export const refundsWording: Wording<"refunds"> = {
  en: async () => (await import("./en")).refundsCopy,
  es: async () => (await import("./es")).refundsCopy,
  ar: async () => (await import("./ar")).refundsCopy,
};
