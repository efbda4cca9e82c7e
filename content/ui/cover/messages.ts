import type { Wording } from "@/content/messages";

export const coverWording: Wording<"cover"> = {
  en: async () => (await import("./en")).coverCopy,
  es: async () => (await import("./es")).coverCopy,
  ar: async () => (await import("./ar")).coverCopy,
};
