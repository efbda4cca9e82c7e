import type { Wording } from "@/content/messages";

export const checksWording: Wording<"checks"> = {
  en: async () => (await import("./en")).checksCopy,
  es: async () => (await import("./es")).checksCopy,
  ar: async () => (await import("./ar")).checksCopy,
};
