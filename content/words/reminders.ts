import type { Wording } from "./words-of";

export const remindersWording: Wording<"reminders"> = {
  en: async () => (await import("../en/reminders")).reminderCopy,
  es: async () => (await import("../es/reminders")).reminderCopy,
  ar: async () => (await import("../ar/reminders")).reminderCopy,
};
