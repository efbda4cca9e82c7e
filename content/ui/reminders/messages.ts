import type { Wording } from "@/content/messages";

export const remindersWording: Wording<"reminders"> = {
  en: async () => (await import("./en")).reminderCopy,
  es: async () => (await import("./es")).reminderCopy,
  ar: async () => (await import("./ar")).reminderCopy,
};
