import type { Wording } from "./words-of";

export const errorsWording: Wording<"errors"> = {
  en: async () => (await import("../en/errors")).errorsCopy,
  es: async () => (await import("../es/errors")).errorsCopy,
  ar: async () => (await import("../ar/errors")).errorsCopy,
};
