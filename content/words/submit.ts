import type { Wording } from "./words-of";

export const submitWording: Wording<"submit"> = {
  en: async () => (await import("../en/submit")).submitCopy,
  es: async () => (await import("../es/submit")).submitCopy,
  ar: async () => (await import("../ar/submit")).submitCopy,
};
