import type { Wording } from "./words-of";

export const feedbackWording: Wording<"feedback"> = {
  en: async () => (await import("../en/feedback")).feedbackCopy,
  es: async () => (await import("../es/feedback")).feedbackCopy,
  ar: async () => (await import("../ar/feedback")).feedbackCopy,
};
