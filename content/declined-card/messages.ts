import type { Wording } from "../messages";

export const declinedCardWording: Wording<"declined-card"> = {
  en: async () => (await import("./en")).declinedCardCopy,
  es: async () => (await import("./es")).declinedCardCopy,
  ar: async () => (await import("./ar")).declinedCardCopy,
};
