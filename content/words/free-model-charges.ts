import type { Wording } from "./words-of";

export const freeModelChargesWording: Wording<"free-model-charges"> = {
  en: async () => (await import("../en/free-model-charges")).freeModelChargesCopy,
  es: async () => (await import("../es/free-model-charges")).freeModelChargesCopy,
  ar: async () => (await import("../ar/free-model-charges")).freeModelChargesCopy,
};
