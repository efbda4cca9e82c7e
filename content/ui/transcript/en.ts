import { plural } from "../numbers/en";

/** Words of the page on which support staff read a ticket or a link. */
export const transcriptMessages = {
  heading: "Read a ticket or a link",
  intro: "See what the person did, what does not fit together, and what you could answer.",
  private:
    "It is read in your browser. Only references, confirmation links and cases are sent, to look them up.",
  noScript: "This page needs scripts: it reads tickets in your browser, because nothing is sent.",
  label: "Ticket or link",
  hint: "A ticket as JSON, Markdown, email (.eml) or as your help desk shows it. A link to a step or a confirmation. A reference, or a case such as “#12345”.",
  choose: "Choose a file",
  drop: "or drop it here",
  read: "Read it",
  clear: "Clear",
  tryOut: "Or try a made-up one",
  samples: {
    "ticket-json": "Ticket as JSON",
    markdown: "Ticket as Markdown",
    eml: "Ticket as email",
    link: "Link",
  },
  unreadableFile: "This file could not be read. Choose it once more, or paste its text.",
  failed: "A part of this page could not be loaded. Check your connection and press the button again.",
  unknown: {
    empty: "Paste a ticket or a link first.",
    "too-large": "This is larger than any ticket. Paste the ticket alone, without its files.",
    binary: "This file is not a text. Choose the ticket's JSON or .eml file, or paste its text.",
    "web-page": "This is a web page. Copy the ticket's text out of it and paste that.",
    "mail-without": "This email holds no ticket of ours. Paste the one that the person sent, as .eml.",
    "not-a-ticket": "This is JSON, but no ticket of ours. A ticket begins with “billing-ticket/2”.",
    "no-such-step": "This link names no step that we have or had. Look for letters that are missing.",
    text: "This is no ticket and no link of ours. Paste the whole ticket, or its reference (“BT-…”).",
  },
  stored: "Ticket of this store",
  openTicket: "Open it under Tickets",
  lookForTicket: "Look for it under Tickets",
  lookUp: {
    found: (count: number) => plural(count, { one: "# ticket found", other: "# tickets found" }),
    none: (names: readonly string[]) =>
      `Nothing was found${names.length > 0 ? ` for ${names.join(", ")}` : ""}. It may be deleted by now, or of another site.`,
    more: (count: number, most: number) =>
      `${plural(count, { one: "# more name was", other: "# more names were" })} not looked up: paste at most ${most} at once.`,
    offline: "Nothing was looked up: there is no connection. Check it and press the button again.",
    "logged-out": "You are logged out. Load this page again and log in.",
    unavailable: "The store can't be reached at the moment. Press the button again in a minute.",
  },
  forms: { "ticket-json": "Ticket, JSON", markdown: "Ticket, Markdown", eml: "Ticket, email", link: "Link" },
  result: "What was read",
  rows: {
    form: "Read as",
    problem: "Problem",
    outcome: "Outcome",
    request: "Asks for",
    created: "Made",
    version: "Flow version",
  },
  notTold: "Not told",
  outcomes: { ticket: "Ticket", step: (heading: string) => `Stands at “${heading}”` },
  version: {
    same: (version: string) => `${version}, as today`,
    other: (version: string, now: string) => `${version}, today it is ${now}`,
    note: "This ticket was made under other questions or rules. It is judged by those of today.",
  },
  broken: "The text looks cut off or edited. It was read as far as it goes, and its last piece may be cut.",
  unreadTitle: "Not read",
  unread: { missing: "is missing", wrong: "could not be understood" },
  contradictions: "Does not fit together",
  noContradictions: "Nothing contradicts itself.",
  noContradictionsRead: "Nothing contradicts itself in what could be read.",
  ask: "Ask:",
  openStep: "Open the step",
  path: "What they did",
  noPath: "No step was answered.",
  notAsked: "Not asked",
  handedOver: (title: string) => `In “${title}”`,
  gone: "This step or answer is gone today. These are the words of the ticket.",
  renamed: "It has another name today.",
  leadsElsewhere: "This answer does not lead to the next line.",
  dropped: (count: number) =>
    count === 1 ? "One answer of the link no longer fits." : `${count} answers of the link no longer fit.`,
  endedAt: "Ended at",
  map: (title: string) => `The way on the map: ${title}`,
  openPage: "Open the person's page",
  facts: "Facts",
  words: "In their own words",
  activity: "From the Activity export",
  evidence: "Files",
  noEvidence: "No files.",
  reply: "Suggested reply",
  replyHint: "Read it before you send it. It promises nothing that the rules don't give.",
  replyLabel: "Text of the reply",
  replyWhich: "Which reply",
  replySuggested: (language: string) => `Suggested, in ${language}`,
  replySaved: (name: string, language: string) => `${name}, in ${language}`,
  replyEnglish: "The same in English",
  replyLeft: (names: readonly string[]) => `Fill in by hand: ${names.join(", ")}.`,
  savedReplies: "Saved replies",
  standsOn: "It stands on:",
  copy: "Copy the reply",
  copyHtml: "Copy with formatting",
  copied: "Copied",
  copyFailed: "Your browser refused to copy. Select the text and copy it by hand.",
} as const;

/** What only staff are told of a ticket that does not fit together. What to ask the person is in `content/ui/reply`. */
export const contradictionMessages = {
  ahead: (moment: string, against: string | undefined) =>
    `Gives ${moment}, which is ${against ? `after the ticket, made ${against}` : "in the future"}.`,
  "broken-path": (question: string | undefined, isSameVersion: boolean) =>
    (question === undefined
      ? "The path does not begin at the first question."
      : `“${question}” does not lead to the next line.`) +
    (isSameVersion
      ? " The ticket was changed by hand."
      : " The flow is another today, or the ticket was changed or cut."),
  edited: {
    subject: (fact: string, subject: string) =>
      `“${fact}” among the facts, but “${subject}” in the subject. One of them was changed.`,
    text: (fact: string, text: string) =>
      `“${fact}” among the facts, but “${text}” in the text. One of them was changed.`,
  },
  "not-asked": (questions: readonly string[]) =>
    `Not asked, but it decides: ${questions.map((question) => `“${question}”`).join(", ")}.`,
} as const;
