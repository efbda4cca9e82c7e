/** Words of the frame and of the pages around the flows. The server alone needs them. */
export const site = {
  tagline: "Answer one short question at a time. Solve it, or leave with a ticket that is already filled in.",
  /** Below the sign of the installed page. */
  shortName: "Billing help",
  prevent: "Prevent problems",
  skip: "Skip to the question",
  triage: {
    heading: "What went wrong with your payment?",
    pick: "Or pick your problem",
    see: "Or which of these do you see?",
    problems: "All the problems",
  },
  notFound: {
    heading: "This page does not exist",
    body: "The link may be old or cut short. Nothing you typed is lost. Find your problem here:",
  },
  footer: {
    more: "More help",
    about:
      "A step-by-step guide to OpenRouter billing. It never asks for a password or a card number, and works without a key.",
  },
} as const;
