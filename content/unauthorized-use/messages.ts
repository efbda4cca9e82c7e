import type { Wording } from "../messages";

export const unauthorizedUseWording: Wording<"unauthorized-use"> = {
  en: async () => (await import("./en")).unauthorizedUseCopy,
  es: async () => (await import("./es")).unauthorizedUseCopy,
  ar: async () => (await import("./ar")).unauthorizedUseCopy,
};
