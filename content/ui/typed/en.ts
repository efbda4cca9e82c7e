import { policy } from "@/content/policy";
import { duration, plural } from "../numbers/en";

/** Words around what a person types: facts that work an answer out, the clock, deadlines, what is kept. Loaded with them. */
export const typedMessages = {
  rule: {
    keptHere: "This stays on your device.",
    use: "Use this",
    unloaded:
      "A part of this page could not be loaded. Check your connection and press again, or choose an answer.",
    paid_at: {
      label: "Date and time you paid, in your local time",
      unreadable: "Enter a date and time that is not in the future.",
    },
    requested_at: {
      label: "Date and time you asked, in your local time",
      unreadable: "Enter a date and time that is not in the future.",
    },
    amount: {
      label: "Amount in US dollars",
      unreadable: "Enter an amount, such as 25 or 49.99.",
    },
    model: {
      label: "The model's exact name",
      unreadable: `Enter the name as your program sends it, such as ${policy.freeModels.exampleSlug}.`,
    },
  },
  wait: {
    label: "Time to wait",
    left: "left",
    from: (time: string, until: string) => `Until ${until}, counted from ${time}.`,
    change: "Paid at another time?",
    ask: "When did you pay?",
    over: "The time is over",
    overBody: "Go on below.",
    title: (minutes: number, heading: string) => `${duration(0, minutes)} left – ${heading}`,
    overTitle: (heading: string) => `Time is over – ${heading}`,
    set: "Set the time",
  },
  deadline: {
    left: (hours: number, minutes: number, until: string) =>
      `You have ${duration(hours, minutes)} left, until ${until}.`,
    ended: (until: string) => `Counted from the time you gave, it ran until ${until} and is over.`,
    due: (day: string) => `Counted from the time you gave, it is due by ${day}.`,
    wasDue: (day: string) => `Counted from the time you gave, it was due by ${day}.`,
    dueFrom: (from: string, days: number, day: string) =>
      `Counted from ${from}, ${plural(days, { one: "# business day is", other: "# business days are" })} over by ${day}.`,
  },
  storage: {
    forget: "Delete what I typed",
    forgotten: "Deleted. Nothing you typed is left on this device.",
    unavailable: "Your browser keeps nothing for this page. Don't close it before you are done.",
    kept: (days: number) => `What you type is kept on this device for ${days} days.`,
  },
} as const;
