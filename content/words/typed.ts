import type { Wording } from "./words-of";

export const typedWording: Wording<"typed"> = {
  en: async () => (await import("../en/typed")).typedCopy,
  es: async () => (await import("../es/typed")).typedCopy,
  ar: async () => (await import("../ar/typed")).typedCopy,
};
