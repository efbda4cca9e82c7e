import type { Wording } from "../messages";

export const missingCreditsWording: Wording<"missing-credits"> = {
  en: async () => (await import("./en")).missingCreditsCopy,
  es: async () => (await import("./es")).missingCreditsCopy,
  ar: async () => (await import("./ar")).missingCreditsCopy,
};
