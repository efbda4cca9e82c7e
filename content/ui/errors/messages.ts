import type { Wording } from "@/content/messages";

export const errorsWording: Wording<"errors"> = {
  en: async () => (await import("./en")).errorsCopy,
  es: async () => (await import("./es")).errorsCopy,
  ar: async () => (await import("./ar")).errorsCopy,
};
