import type { Wording } from "./words-of";

export const preventWording: Wording<"prevent"> = {
  en: async () => (await import("../en/prevent")).preventCopy,
  es: async () => (await import("../es/prevent")).preventCopy,
  ar: async () => (await import("../ar/prevent")).preventCopy,
};
