import type { Policy } from "@/content/policy";

/** Words on the maps of the flows, and around them. */
export const mapMessages = {
  kinds: {
    question: "Question",
    instruction: "Do this",
    urgent: "Do this now",
    wait: "Wait",
    form: "Ticket",
    solved: "Solved",
    "why-not": "No, and why",
    "hand-over": "Other problem",
  },
  fromEveryStep: "from every step",
  timeIsUp: "when the time is up",
  /** What a guard asks, by its name in the machine. Short: it stands on an arrow. */
  guards: ({
    missingCredits,
  }: Policy): Readonly<Record<string, { met: string; unmet: string } | undefined>> => ({
    halfHourPassed: {
      met: `if ${missingCredits.ticketAfterMinutes} minutes have passed`,
      unmet: `if not ${missingCredits.ticketAfterMinutes} minutes yet`,
    },
  }),
  label: (title: string) => `Map: ${title}`,
  hint: "Scroll or drag to move. Keys: + and − zoom, 0 is full size, F fits all, as far as it can be read.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fullSize: "Full size",
  fit: "Fit all",
  saveSvg: "Save as SVG",
  mermaid: "Mermaid",
  tree: "The same as a list",
  treeHint: "Each step stands where it is reached first. From every step, two ways lead out:",
  seenAbove: "see above",
  step: {
    open: "Open this step as a person sees it",
    build: "Build a link to this step",
    shortest: "Shortest way here",
    first: "This is the first step.",
    options: "Options",
    words: "Words",
    facts: "Facts it stands on",
    extras: "Helps on this step",
    typed: "Works the answer out from what is typed",
    evidence: "Looks into the Activity export",
    checks: "Looks up at OpenRouter",
    insights: "What people did here",
    leadsTo: "leads to",
  },
  search: {
    label: "Find a step as a person says it, by its words, its name or a fact",
    placeholder: "“hacked”, “429”, “how-much”, “R3”…",
    hint: "/ goes here, the arrows move, Enter opens the first.",
    results: (count: number) => (count === 1 ? "1 step" : `${count} steps`),
    none: "No step holds these words. Try fewer, or one of the flows below.",
    failed: "The search could not be loaded. Check your connection and try again.",
  },
  overview: {
    heading: "How the problems hand over to each other",
    title: "All problems",
    list: "The same as a list",
    to: (title: string) => `to ${title}`,
  },
  flows: "All flows",
  startPage: "What the start page leads to",
  steps: (count: number) => `${count} steps`,
};
