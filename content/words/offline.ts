import type { Wording } from "./words-of";

export const offlineWording: Wording<"offline"> = {
  en: async () => (await import("../en/offline")).offlineCopy,
  es: async () => (await import("../es/offline")).offlineCopy,
  ar: async () => (await import("../ar/offline")).offlineCopy,
};
