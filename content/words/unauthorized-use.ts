import type { Wording } from "./words-of";

export const unauthorizedUseWording: Wording<"unauthorized-use"> = {
  en: async () => (await import("../en/unauthorized-use")).unauthorizedUseCopy,
  es: async () => (await import("../es/unauthorized-use")).unauthorizedUseCopy,
  ar: async () => (await import("../ar/unauthorized-use")).unauthorizedUseCopy,
};
