/** What a reply to a ticket says around what its issue says. */
export const replyMessages = {
  greeting: "Hello,",
  thanks: "Thank you for your message.",
  thanksFor: (ref: string) => `Thank you for your ticket ${ref}.`,
  weSee: (problem: string) => `This is how we read it: ${problem}.`,
  questions: "Please answer these questions:",
  missing: "Please send us what is still missing:",
  nothingMissing: "We have all that we need from you. You need not send anything else.",
  link: "This link opens the step that it is about, with your answers:",
  start: "This link opens where you stand, with your answers:",
  close: "Kind regards,\nSupport",
  which: (one: string, other: string) => `Which one is right: “${one}” or “${other}”?`,
  dates: "Which dates and times are the right ones?",
  path: "Please answer the questions once more from this step.",
};
