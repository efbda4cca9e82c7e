import type { Wording } from "@/content/messages";

export const typedWording: Wording<"typed"> = {
  en: async () => (await import("./en")).typedCopy,
  es: async () => (await import("./es")).typedCopy,
  ar: async () => (await import("./ar")).typedCopy,
};
