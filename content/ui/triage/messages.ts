import type { Loaders } from "@/content/messages";

export const triageLoaders: Loaders<"triage"> = {
  en: async () => (await import("./en")).symptoms,
  es: async () => (await import("./es")).symptoms,
  ar: async () => (await import("./ar")).symptoms,
};
