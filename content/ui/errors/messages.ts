import type { Loaders } from "@/content/messages";

export const errorsLoaders: Loaders<"errors"> = {
  en: async () => (await import("./en")).errorsMessages,
  es: async () => (await import("./es")).errorsMessages,
  ar: async () => (await import("./ar")).errorsMessages,
};
