import type { Wording } from "./words-of";

export const siteWording: Wording<"site"> = {
  en: async () => (await import("../en/site")).site,
  es: async () => (await import("../es/site")).site,
  ar: async () => (await import("../ar/site")).site,
};
