import type { Wording } from "@/content/messages";

export const searchWording: Wording<"search"> = {
  en: async () => (await import("./en")).searchCopy,
  es: async () => (await import("./es")).searchCopy,
  ar: async () => (await import("./ar")).searchCopy,
};
