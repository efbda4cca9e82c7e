import type { FactId } from "@/content/facts";
import type { Policy } from "@/content/policy";
import { dollars } from "@/content/ui/numbers/en";

/** Words of the page on which support staff read a ticket or a link. */
export const transcriptMessages = {
  heading: "Read a ticket or a link",
  intro: "See what the person did, what does not fit together, and what you could answer.",
  private: "It is read here, in your browser. Nothing that you paste leaves this page.",
  noScript: "This page needs scripts: it reads tickets in your browser, because nothing is sent.",
  label: "Ticket or link",
  hint: "A ticket as JSON, as Markdown or as email (.eml). Or a link to one of our steps.",
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
    text: "This is no ticket and no link of ours. Paste the whole ticket, from its first line.",
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
  broken: "The text is cut off or was edited. It was read as far as it goes, and its last piece may be cut.",
  unreadTitle: "Not read",
  unread: { missing: "is missing", wrong: "could not be understood" },
  contradictions: "Does not fit together",
  noContradictions: "Nothing contradicts itself.",
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
  standsOn: "It stands on:",
  copy: "Copy the reply",
  copied: "Copied",
  copyFailed: "Your browser refused to copy. Select the text and copy it by hand.",
} as const;

/** What only staff are told of a ticket that does not fit together, and what to ask the person. */
export const contradictionMessages = {
  which: (one: string, other: string) => `Which one is right: “${one}” or “${other}”?`,
  ahead: (moment: string, against: string | undefined) => ({
    sentence: `Gives ${moment}, which is ${against ? `after the ticket, made ${against}` : "in the future"}.`,
    ask: "Which dates and times are the right ones?",
  }),
  "broken-path": (question: string | undefined, isSameVersion: boolean) => ({
    sentence:
      (question === undefined
        ? "The path does not begin at the first question."
        : `“${question}” does not lead to the next line.`) +
      (isSameVersion
        ? " The ticket was changed by hand."
        : " The flow is another today, or the ticket was changed."),
    ask: "Please answer the questions once more from this step.",
  }),
  "not-asked": (questions: readonly string[]) => ({
    sentence: `Not asked, but it decides: ${questions.map((question) => `“${question}”`).join(", ")}.`,
    ask: questions.join(" "),
  }),
} as const;

/** What a reply may say, each with the facts that it stands on. Which of them fit is decided in `machines/<issue>/form.ts`. */
export const replyMessages = (policy: Policy) => {
  const { waitMinutes, usualMinutes, ticketAfterMinutes } = policy.missingCredits;
  const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
  const { suffix, router } = policy.freeModels;
  const point = (facts: readonly FactId[], text: string) => ({ facts, text });
  return {
    greeting: "Hello,",
    thanks: (ref: string | undefined) =>
      ref === undefined ? "Thank you for your message." : `Thank you for your ticket ${ref}.`,
    weSee: (problem: string) => `This is how we read it: ${problem}.`,
    points: {
      "credits-early": point(
        ["M1", "M2"],
        `Credits usually show up ${usualMinutes.from} to ${usualMinutes.to} minutes after paying. Please wait ${waitMinutes} minutes, then reload your Credits page.`,
      ),
      "credits-late": point(
        ["M3", "M4"],
        `Credits that are missing ${ticketAfterMinutes} minutes after paying are a case for support. Please reload your Credits page once more and tell us if they are there now.`,
      ),
      "credits-screenshot": point(
        ["M7"],
        "We also need a screenshot of your Credits page. Please answer with one attached.",
      ),
      "credits-move": point(
        ["M6", "O12"],
        "Credits move between a personal account and an organization by ticket. A button “Move credits to organization” on your Credits page may do it, too.",
      ),
      "card-bank": point(
        ["D1"],
        "Your bank knows why it declined. Please ask which it was: international payments, fraud protection, or a block on this company.",
      ),
      "card-international": point(["D2", "P5"], "Please turn on international payments for this card."),
      "card-other": point(["D3"], "Another card may work. Please try one, if you have it."),
      "charges-look": point(
        ["U1", "U6"],
        "Your Activity page lists recent requests with what each cost. Please name those that you dispute.",
      ),
      "charges-loop": point(
        ["U2", "U3"],
        "What a program cost that repeated itself can't be refunded. Please stop it, and set a limit.",
      ),
      "charges-key": point(["U4"], "If a key may be exposed, please regenerate your keys at once."),
      "free-suffix": point(
        ["F1", "P4", "O7"],
        `The free variant typically has a name that ends in “${suffix}”; “${router}” is free, too. Please compare the exact name that your program sends.`,
      ),
      "free-plugins": point(
        ["F5"],
        "Plugins such as web search and PDF upload stay paid, on a free model too.",
      ),
      "free-generations": point(
        ["F6"],
        "To check the charge we need its generations. Please copy their ids from your Activity page.",
      ),
      "refused-balance": point(
        ["O1", "O3"],
        "A 402 may mean a balance of zero or below, which can stop free models, too. Please check the balance of the account that made the key.",
      ),
      "refused-key": point(
        ["O4"],
        "A key can have a limit of its own, and more credits don't lift it. Please raise it in the key's settings, or wait until it begins anew.",
      ),
      "refused-budget": point(
        ["O5"],
        "A budget of a guardrail or a workspace is spent. Please ask an administrator of your organization to raise it.",
      ),
      "refused-free": point(
        ["O6"],
        `The higher limit of free requests goes by credits bought, ever: ${dollars(policy.freeModels.higherLimitFromUsd)}. The count may begin anew at midnight UTC.`,
      ),
      "refused-details": point(
        ["G2"],
        "To find the request we need its time, its model and, if you have it, its generation id.",
      ),
      "refund-rule": point(
        ["R1"],
        `Unused credits can be refunded within ${windowHours} hours of the purchase. Used ones can't.`,
      ),
      "refund-over": point(
        ["R1"],
        `Unused credits can be refunded within ${windowHours} hours of the purchase. Your ticket came later than that. The credits stay in your account.`,
      ),
      "refund-button": point(
        ["R2"],
        `Below ${dollars(ticketFromUsd)} you can do it yourself: press the refund button beside the purchase on your Credits page.`,
      ),
      "refund-ticket": point(
        ["R3"],
        `Over ${dollars(ticketFromUsd)} a refund takes a ticket, and for exactly that much a ticket works, too. This is the right way.`,
      ),
      "refund-wait": point(
        ["R4", "R5"],
        `How long a refund takes varies. After ${ticketAfterBusinessDays} business days a ticket is right.`,
      ),
      "invoice-locked": point(
        ["I3", "I4", "I8"],
        "A paid invoice can't be changed or issued again: Stripe locks its details at the purchase. New details reach future invoices only.",
      ),
      "invoice-find": point(
        ["I6"],
        "Your invoices are here: sign in, open Credits, choose “Payment History”, then “Invoice History”.",
      ),
      "invoice-details": point(
        ["I2", "I5"],
        "“Manage Billing” sets the name and address for future invoices. Please set them before you pay.",
      ),
      "invoice-on": point(["I1"], "Please turn on “Send me Invoices” when you buy credits."),
      "use-keys": point(["A2", "U4"], "Please regenerate every key that may be exposed, now."),
      "use-password": point(["A1"], "Please change your password and your recovery settings."),
      "use-details": point(
        ["A3"],
        "To check the use we need its dates, its amounts and any logs that you have.",
      ),
    },
    questions: "Please answer these questions:",
    link: "This link opens the step that it is about, with your answers:",
    start: "This link opens where you stand, with your answers:",
    close: "Kind regards,\nSupport",
  };
};

export type ReplyPoint = keyof ReturnType<typeof replyMessages>["points"];
