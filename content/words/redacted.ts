import type { Wording } from "./words-of";

export const redactedWording: Wording<"redacted"> = {
  en: async () => (await import("../en/redacted")).redactedCopy,
  es: async () => (await import("../es/redacted")).redactedCopy,
  ar: async () => (await import("../ar/redacted")).redactedCopy,
};
