import type { Wording } from "../messages";

export const freeModelChargesWording: Wording<"free-model-charges"> = {
  en: async () => (await import("./en")).freeModelChargesCopy,
  es: async () => (await import("./es")).freeModelChargesCopy,
  ar: async () => (await import("./ar")).freeModelChargesCopy,
};
