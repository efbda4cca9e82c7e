import type { Wording } from "./words-of";

export const searchWording: Wording<"search"> = {
  en: async () => (await import("../en/search")).searchCopy,
  es: async () => (await import("../es/search")).searchCopy,
  ar: async () => (await import("../ar/search")).searchCopy,
};
