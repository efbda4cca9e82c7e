import type { Wording } from "../messages";

export const unexpectedChargesWording: Wording<"unexpected-charges"> = {
  en: async () => (await import("./en")).unexpectedChargesCopy,
  es: async () => (await import("./es")).unexpectedChargesCopy,
  ar: async () => (await import("./ar")).unexpectedChargesCopy,
};
