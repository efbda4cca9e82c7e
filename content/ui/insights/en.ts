/** Words of the page on which staff see where people get stuck. */
export const insightsMessages = {
  title: "Insights",
  intro:
    "What pages counted about themselves, by day in UTC. Nothing in it tells of a person. Who asks not to be tracked is not counted.",
  form: {
    issue: "Problem",
    from: "First day",
    to: "Last day",
    compare: "Compare with",
    comparisons: { before: "as many days before", own: "own days, see below", none: "nothing" },
    ownDays: "Own days to compare with",
    show: "Show",
    quick: "Until today",
    days: (count: number) => `Last ${count} days`,
    csv: "Download these days as CSV, all problems",
  },
  problems: {
    unreadable: "One of the days can't be read, so you see the usual ones. Enter days such as 2026-11-20.",
    reversed: "The first day comes after the last one, so you see the usual days. Swap them.",
  },
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  compared: (days: string) => `compared with ${days}`,
  empty: "Nothing was counted in these days. Choose others, or come back when people have used this problem.",
  unavailable: "The counts can't be read just now. Load this page again in a moment.",
  few: (least: number) => `fewer than ${least}`,
  /** A sum of small numbers alone: it may be anything. */
  tooFew: "too few to tell",
  /** A sum that leaves small numbers out. */
  orMore: (number: number) => `${number} or more`,
  fewNote: (least: number) =>
    `Numbers below ${least} are not shown, and are in no sum and no rate. “Or more” marks a sum without them.`,
  unknown: "–",
  ends: {
    heading: "How it ended",
    started: "Pages in all",
    names: {
      solved: "Solved",
      ticket: "Ticket sent",
      "why-not": "Told why not",
      "hand-over": "Led to another problem",
      left: "Left before an end",
    },
  },
  steps: {
    heading: "Step by step",
    marked: "The dark part of a bar left there.",
  },
  options: { heading: "What they chose", none: "Nothing was chosen in these days." },
  columns: {
    end: "End",
    step: "Step",
    option: "Answer",
    number: "Pages",
    rate: "Of all",
    before: "Before",
    views: "Saw it",
    left: "Left there",
    dropOff: "Drop-off",
    time: "Median time",
    unhelpful: "“Did not help”",
  },
  times: {
    "under-10s": "under 10 s",
    "10s-to-30s": "10 to 30 s",
    "30s-to-1min": "30 to 60 s",
    "1min-to-3min": "1 to 3 min",
    "3min-to-10min": "3 to 10 min",
    "over-10min": "over 10 min",
  },
  feedback: {
    heading: "What people say was missing",
    none: "Nobody wrote anything in these days.",
    kept: (days: number) => `The latest come first. A text is deleted after ${days} days.`,
  },
} as const;
