import type { Wording } from "./words-of";

export const checksWording: Wording<"checks"> = {
  en: async () => (await import("../en/checks")).checksCopy,
  es: async () => (await import("../es/checks")).checksCopy,
  ar: async () => (await import("../ar/checks")).checksCopy,
};
