import type { Wording } from "@/content/messages";

export const preventWording: Wording<"prevent"> = {
  en: async () => (await import("./en")).preventCopy,
  es: async () => (await import("./es")).preventCopy,
  ar: async () => (await import("./ar")).preventCopy,
};
