import { duration } from "../numbers/en";

/** Words around holidays, calendars and notifications. Loaded with the clocks and deadlines that use them. */
export const reminderMessages = {
  holidays: {
    label: "Leave out the public holidays of",
    none: "No country",
    guessed: "Your browser's language says",
    all: "All countries",
    without: "Counted without Saturdays and Sundays. Public holidays are not left out.",
    loading: "Looking up the holidays…",
    failed: "The holidays could not be loaded, so they are not left out. Choose the country once more.",
    partly: "The holidays of that year are not known here, so some may be missing.",
    noneBetween: (country: string) =>
      `Counted without Saturdays, Sundays and the public holidays of the whole country (${country}). None falls in between.`,
    between: (country: string, days: string) =>
      `Counted without Saturdays, Sundays and the public holidays of the whole country (${country}). Left out: ${days}.`,
    day: (name: string, day: string) => `${name} (${day})`,
    assumed:
      "Regional and bank holidays may add days. OpenRouter's support article does not say which holidays count.",
    source: "Holidays: date-holidays, CC BY 3.0",
  },
  calendar: {
    add: "Add it to your calendar (.ics)",
    wait: {
      file: "wait-is-over.ics",
      title: "OpenRouter payment: the wait is over",
      text: (url: string) => `Look at your balance again, then go on here: ${url}`,
    },
    refund: {
      file: "refund-is-due.ics",
      title: "OpenRouter refund is due",
      text: (url: string) => `If it has not arrived by now, write to support. Go on here: ${url}`,
    },
  },
  notification: {
    ask: "Notify me when the time is up",
    hint: "Works while this page stays open.",
    on: "You get a notification when the time is up. Keep this page open.",
    denied:
      "Your browser does not allow notifications for this page. You can change that in its site settings, or use the calendar.",
    unsupported: "This browser shows no notifications. Use the calendar.",
    title: "The time is over",
    body: "Go on with your OpenRouter payment.",
  },
  reset: {
    at: (isToday: boolean, local: string, utc: string) =>
      `The next count may start ${isToday ? "today" : "tomorrow"} at ${local}, your time (${utc}).`,
    left: (hours: number, minutes: number) => `That is in ${duration(hours, minutes)}.`,
  },
  /** When the limit of a key or a budget may begin anew. */
  limits: {
    intro: "If it begins anew by itself, that may be, in your time:",
    daily: (local: string, utc: string) => `A daily one: ${local} (${utc})`,
    weekly: (local: string, utc: string) => `A weekly one: ${local} (${utc})`,
    monthly: (local: string, utc: string) => `A monthly one: ${local} (${utc})`,
  },
} as const;
