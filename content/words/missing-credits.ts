import type { Wording } from "./words-of";

export const missingCreditsWording: Wording<"missing-credits"> = {
  en: async () => (await import("../en/missing-credits")).missingCreditsCopy,
  es: async () => (await import("../es/missing-credits")).missingCreditsCopy,
  ar: async () => (await import("../ar/missing-credits")).missingCreditsCopy,
};
