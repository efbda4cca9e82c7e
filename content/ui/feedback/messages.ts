import type { Wording } from "@/content/messages";

export const feedbackWording: Wording<"feedback"> = {
  en: async () => (await import("./en")).feedbackCopy,
  es: async () => (await import("./es")).feedbackCopy,
  ar: async () => (await import("./ar")).feedbackCopy,
};
