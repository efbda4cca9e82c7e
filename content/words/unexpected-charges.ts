import type { Wording } from "./words-of";

export const unexpectedChargesWording: Wording<"unexpected-charges"> = {
  en: async () => (await import("../en/unexpected-charges")).unexpectedChargesCopy,
  es: async () => (await import("../es/unexpected-charges")).unexpectedChargesCopy,
  ar: async () => (await import("../ar/unexpected-charges")).unexpectedChargesCopy,
};
