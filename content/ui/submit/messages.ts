import type { Wording } from "@/content/messages";

export const submitWording: Wording<"submit"> = {
  en: async () => (await import("./en")).submitCopy,
  es: async () => (await import("./es")).submitCopy,
  ar: async () => (await import("./ar")).submitCopy,
};
