import type { Wording } from "@/content/messages";

export const evidencePanelWording: Wording<"evidence-panel"> = {
  en: async () => (await import("./en")).panelCopy,
  es: async () => (await import("./es")).panelCopy,
  ar: async () => (await import("./ar")).panelCopy,
};
