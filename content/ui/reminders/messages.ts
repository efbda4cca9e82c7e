import type { Loaders } from "@/content/messages";

export const remindersLoaders: Loaders<"reminders"> = {
  en: async () => (await import("./en")).reminderMessages,
  es: async () => (await import("./es")).reminderMessages,
  ar: async () => (await import("./ar")).reminderMessages,
};
