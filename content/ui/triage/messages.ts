import type { Wording } from "@/content/messages";

export const triageWording: Wording<"triage"> = {
  en: async () => (await import("./en")).symptoms,
  es: async () => (await import("./es")).symptoms,
  ar: async () => (await import("./ar")).symptoms,
};
