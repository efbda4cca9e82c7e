import type { Wording } from "./words-of";

export const triageWording: Wording<"triage"> = {
  en: async () => (await import("../en/triage")).symptoms,
  es: async () => (await import("../es/triage")).symptoms,
  ar: async () => (await import("../ar/triage")).symptoms,
};
