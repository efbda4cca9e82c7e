import type { Wording } from "./words-of";

export const bodiesWording: Wording<"bodies"> = {
  en: async () => (await import("../en/bodies")).bodiesCopy,
  es: async () => (await import("../es/bodies")).bodiesCopy,
  ar: async () => (await import("../ar/bodies")).bodiesCopy,
};
