import type { LinkId } from "@/content/policy";

/** Words that every page shares. */
export const common = {
  product: "OpenRouter billing help",
  tagline: "Answer one short question at a time. Solve it, or leave with a ticket that is already filled in.",
  home: "All problems",
  print: "Print",
  loading: "One moment…",
  notLoaded: "The form could not be loaded. Check your connection and try again. Your answers are kept.",
  prevent: "Prevent problems",
  preventLong: "How to prevent payment problems",
  skip: "Skip to the question",
  back: "Back",
  change: "Change",
  changeLabel: (topic: string) => `Change: ${topic}`,
  solved: "This solved it",
  answered: "That answers my question",
  support: "I need support",
  openNext: "Go on",
  chosenBefore: "Your answer before",
  assumed: "opened from a link, not asked",
  assumedShort: "Not asked",
  skipped: (count: number) =>
    count === 1
      ? "A link brought you here. It skipped one step."
      : `A link brought you here. It skipped ${count} steps.`,
  startOver: "Start at the first one",
  checkHeading: "Check your ticket before you send it",
  opensBeside: "opens in a new tab",
  dropped: (count: number) =>
    count === 1
      ? "One answer in this link no longer fits, so we left it out. The others are kept."
      : `${count} answers in this link no longer fit, so we left them out. The others are kept.`,
  droppedList: "Left out:",
  receipt: {
    title: "Your answers",
    folded: (count: number) => `Your answers (${count})`,
    empty: "Each answer prints a line here.",
    reference: "Case",
    private: "Kept on this device only. Nothing is sent until you send it.",
  },
  /** What kind of screen this is, where that matters. */
  mark: {
    solved: "Solved",
    "why-not": "Here is why",
    "hand-over": "One step further",
    urgent: "Stop the harm first",
  },
  deadline: {
    left: (hours: number, minutes: number, until: string) =>
      `You have ${hours === 0 ? "" : hours === 1 ? "1 hour " : `${hours} hours `}${minutes === 1 ? "1 minute" : `${minutes} minutes`} left, until ${until}.`,
    ended: (until: string) => `Counted from the time you gave, it ended at ${until}.`,
    due: (day: string) => `Counted from the time you gave, it is due by ${day}.`,
  },
  links: {
    credits: "Credits page at OpenRouter",
    activity: "Activity page at OpenRouter",
    support: "OpenRouter support",
    faq: "OpenRouter FAQ",
    models: "Models and prices at OpenRouter",
    community: "OpenRouter community on Discord",
  } satisfies Record<LinkId, string>,
  rule: {
    keptHere: "This stays on your device.",
    use: "Use this",
    paid_at: {
      offer: "Or work it out from the date and time",
      label: "Date and time you paid, in your local time",
      unreadable: "Enter a date and time that is not in the future.",
    },
    requested_at: {
      offer: "Or work it out from the date",
      label: "Date and time you asked, in your local time",
      unreadable: "Enter a date and time that is not in the future.",
    },
    amount: {
      offer: "Or work it out from the amount",
      label: "Amount in US dollars",
      unreadable: "Enter an amount, such as 25 or 49.99.",
    },
    model: {
      offer: "Or let us check the name for you",
      label: "The model's exact name",
      unreadable: "Enter the name as your program sends it, such as deepseek/deepseek-chat:free.",
    },
  },
  wait: {
    label: "Time to wait",
    left: "left",
    from: (time: string) => `Counted from ${time}.`,
    change: "Paid at another time?",
    ask: "When did you pay?",
    over: "The time is over",
    overBody: "Go on below.",
    title: (left: string, heading: string) => `${left} left – ${heading}`,
    overTitle: (heading: string) => `Time is over – ${heading}`,
    noScript: "This page can't show a clock, because scripts are off. Use your own clock, then go on.",
    set: "Set the time",
  },
  search: {
    label: "Describe it in your own words",
    placeholder: "“402”, “declined”, “VAT”…",
    button: "Search",
    results: (count: number) => (count === 1 ? "1 match" : `${count} matches`),
    none: "Nothing matches these words. Pick the problem that comes closest below.",
    loading: "Searching…",
    failed: "The search could not be loaded. Check your connection, or pick a problem below.",
    privacy: "Please leave out names, keys and amounts.",
  },
  triage: {
    heading: "What went wrong with your payment?",
    unsure: "Not sure?",
    see: "Or which of these do you see?",
    problems: "The seven problems",
  },
  notFound: {
    heading: "This page does not exist",
    body: "The link may be old or cut short. Nothing you typed is lost. Find your problem here:",
  },
  error: {
    heading: "Something broke on our side",
    body: "Your answers are in the address of this page, and what you typed is on your device. Try again.",
    retry: "Try again",
  },
  offline: "You are offline. What you typed is kept on this device. Answering goes on working on this page.",
  storage: {
    forget: "Delete what I typed",
    forgotten: "Deleted. Nothing you typed is left on this device.",
    unavailable: "Your browser keeps nothing for this page. Don't close it before you are done.",
    kept: (days: number) => `What you type is kept on this device for ${days} days.`,
  },
  footer: {
    about:
      "A step-by-step guide to OpenRouter billing. It never asks for a password, a key or a card number.",
  },
} as const;
