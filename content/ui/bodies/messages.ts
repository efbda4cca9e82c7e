import type { Wording } from "@/content/messages";

export const bodiesWording: Wording<"bodies"> = {
  en: async () => (await import("./en")).bodiesCopy,
  es: async () => (await import("./es")).bodiesCopy,
  ar: async () => (await import("./ar")).bodiesCopy,
};
