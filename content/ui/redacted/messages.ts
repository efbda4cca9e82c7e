import type { Wording } from "@/content/messages";

export const redactedWording: Wording<"redacted"> = {
  en: async () => (await import("./en")).redactedCopy,
  es: async () => (await import("./es")).redactedCopy,
  ar: async () => (await import("./ar")).redactedCopy,
};
