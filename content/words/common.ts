import type { Wording } from "./words-of";

export const commonWording: Wording<"common"> = {
  en: async () => (await import("../en/common")).common,
  es: async () => (await import("../es/common")).common,
  ar: async () => (await import("../ar/common")).common,
};
