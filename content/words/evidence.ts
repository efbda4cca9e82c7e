import type { Wording } from "./words-of";

export const evidenceWording: Wording<"evidence"> = {
  en: async () => (await import("../en/evidence")).evidenceCopy,
  es: async () => (await import("../es/evidence")).evidenceCopy,
  ar: async () => (await import("../ar/evidence")).evidenceCopy,
};
