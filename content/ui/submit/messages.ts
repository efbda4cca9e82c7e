import type { Loaders } from "@/content/messages";

export const submitLoaders: Loaders<"submit"> = {
  en: async () => (await import("./en")).submitMessages,
  es: async () => (await import("./es")).submitMessages,
  ar: async () => (await import("./ar")).submitMessages,
};
