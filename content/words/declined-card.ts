import type { Wording } from "./words-of";

export const declinedCardWording: Wording<"declined-card"> = {
  en: async () => (await import("../en/declined-card")).declinedCardCopy,
  es: async () => (await import("../es/declined-card")).declinedCardCopy,
  ar: async () => (await import("../ar/declined-card")).declinedCardCopy,
};
