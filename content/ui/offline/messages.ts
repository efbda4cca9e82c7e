import type { Wording } from "@/content/messages";

export const offlineWording: Wording<"offline"> = {
  en: async () => (await import("./en")).offlineCopy,
  es: async () => (await import("./es")).offlineCopy,
  ar: async () => (await import("./ar")).offlineCopy,
};
