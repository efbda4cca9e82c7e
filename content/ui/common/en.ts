import type { LinkId } from "@/content/policy";
import { plural } from "../numbers/en";

/** Words that every step shares. Each goes to every browser, so what only some steps need lies elsewhere. */
export const common = {
  product: "OpenRouter billing help",
  home: "All problems",
  print: "Print",
  loading: "One moment…",
  preventLong: "How to prevent payment problems",
  back: "Back",
  change: "Change",
  changeLabel: (topic: string) => `Change: ${topic}`,
  solved: "This solved it",
  answered: "That answers my question",
  support: "I need support",
  unhelpful: "This page did not help",
  openNext: "Go on",
  chosenBefore: "Your answer before",
  assumed: "opened from a link, not asked",
  assumedShort: "Not asked",
  skipped: (count: number) =>
    plural(count, {
      one: "One step before this one was not asked.",
      other: "# steps before this one were not asked.",
    }),
  startOver: "Start at the first one",
  reviewHeading: "Check your ticket before you send it",
  opensBeside: "opens in a new tab",
  dropped: (count: number) =>
    plural(count, {
      one: "One answer no longer fits, so we left it out. The others are kept.",
      other: "# answers no longer fit, so we left them out. The others are kept.",
    }),
  droppedList: "Left out:",
  receipt: {
    title: "Your answers",
    folded: (count: number) => `Your answers (${count})`,
    empty: "Each answer prints a line here.",
    kept: "Kept. These answers come back if they still fit.",
    keptTag: "kept",
    changing: "you are changing this",
    reference: "Case",
    private: "Your answers stay on this device until you send them.",
  },
  /** What kind of screen this is, where that matters. */
  mark: {
    solved: "Solved",
    "why-not": "Here is why",
    "hand-over": "One step further",
    urgent: "Stop the harm first",
  },
  /** Where a question can be answered from a typed fact. */
  workOut: {
    paid_at: "Or work it out from the date and time",
    requested_at: "Or work it out from the date",
    amount: "Or work it out from the amount",
    model: "Or let us check the name for you",
  },
  lookInto: "Or let this page look into your Activity export",
  lookUp: "Or let this page look it up at OpenRouter",
  checkSays: "What we looked up speaks for this",
  exportSays: "Your export speaks for this",
  waitNoScript: "This page can't show a clock, because scripts are off. Use your own clock, then go on.",
  links: {
    credits: "Credits page at OpenRouter",
    activity: "Activity page at OpenRouter",
    support: "OpenRouter support",
    faq: "OpenRouter FAQ",
    models: "Models and prices at OpenRouter",
    community: "OpenRouter community on Discord",
    keys: "API keys at OpenRouter",
    logs: "Logs page at OpenRouter",
  } satisfies Record<LinkId, string>,
  offline:
    "You are offline. What you typed is kept on this device. Problems that you opened here go on working.",
} as const;
