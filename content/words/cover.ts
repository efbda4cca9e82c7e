import type { Wording } from "./words-of";

export const coverWording: Wording<"cover"> = {
  en: async () => (await import("../en/cover")).coverCopy,
  es: async () => (await import("../es/cover")).coverCopy,
  ar: async () => (await import("../ar/cover")).coverCopy,
};
