import type { Wording } from "./words-of";

export const evidencePanelWording: Wording<"evidence-panel"> = {
  en: async () => (await import("../en/evidence-panel")).panelCopy,
  es: async () => (await import("../es/evidence-panel")).panelCopy,
  ar: async () => (await import("../ar/evidence-panel")).panelCopy,
};
