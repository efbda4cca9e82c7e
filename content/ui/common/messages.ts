import type { Wording } from "@/content/messages";

export const commonWording: Wording<"common"> = {
  en: async () => (await import("./en")).common,
  es: async () => (await import("./es")).common,
  ar: async () => (await import("./ar")).common,
};
