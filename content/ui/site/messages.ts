import type { Wording } from "@/content/messages";

export const siteWording: Wording<"site"> = {
  en: async () => (await import("./en")).site,
  es: async () => (await import("./es")).site,
  ar: async () => (await import("./ar")).site,
};
