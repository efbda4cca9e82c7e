import type { Wording } from "@/content/messages";

export const evidenceWording: Wording<"evidence"> = {
  en: async () => (await import("./en")).evidenceCopy,
  es: async () => (await import("./es")).evidenceCopy,
  ar: async () => (await import("./ar")).evidenceCopy,
};
