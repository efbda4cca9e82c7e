/** Words around saying that a page did not help. */
export const feedbackMessages = {
  title: "This page did not help",
  heading: "What was missing?",
  about: (page: string) => `About the page “${page}”.`,
  label: "In your own words (you can leave it empty)",
  hint: "Please type no API keys, no card numbers and no names. Nobody can answer you from here.",
  stored: (days: number, characters: number) =>
    `We keep the day, the page and your words, up to ${characters} characters. Your words are deleted after ${days} days.`,
  send: "Send",
  back: "Back to the page",
  support: "I need support",
  thanks: {
    heading: "Thank you",
    body: "It helps us mend the page. Your answers are kept.",
  },
  tooMany: "Many people are writing just now. Wait a minute, then press the button again.",
  unavailable: "It could not be stored just now. Try again in a moment.",
} as const;

/** What a program is told whose counts are not taken; pages do not look at the answer. */
export const countsMessages = {
  forbidden: { title: "Forbidden", detail: "Counts are taken from pages of this site only." },
  malformed: { title: "Malformed", detail: "Send a list of places as application/json." },
  tooMany: { title: "Too many at once", detail: "Many pages are counted just now. Wait a minute." },
  unavailable: { title: "Not now", detail: "The counts could not be stored." },
} as const;
