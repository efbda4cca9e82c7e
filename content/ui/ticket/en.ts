import { policy } from "@/content/policy";
import { moneyMessages } from "../money/en";

/** Words of the ticket form and of the check page. What only the ticket says is in `ticket-body.ts`. */
export const ticketMessages = {
  money: moneyMessages,
  fields: {
    email: {
      label: "Email address of your OpenRouter account",
      hint: "Support answers to this address.",
      missing: "Enter the email address of your account.",
      wrong: "Enter an email address, such as name@example.com.",
    },
    account_kind: {
      label: "Which account is it about?",
      hint: "",
      missing: "Choose an account.",
      wrong: "Choose one of the accounts.",
    },
    organization: {
      label: "Name of the organization",
      hint: "As it stands in the account menu.",
      missing: "Enter the name of the organization.",
      wrong: "Shorten the name to 200 characters.",
    },
    move_to: {
      label: "Where should the credits go?",
      hint: "",
      missing: "Choose where the credits should go.",
      wrong: "Choose one of the accounts.",
    },
    paid_at: {
      label: "When did you pay?",
      hint: "Date and time on your receipt or bank statement. An estimate is fine.",
      missing: "Enter when you paid.",
      wrong: "Enter a date and time that is not in the future.",
    },
    attempted_at: {
      label: "When did you last try to pay?",
      hint: "An estimate is fine.",
      missing: "Enter when you last tried.",
      wrong: "Enter a date and time that is not in the future.",
    },
    requested_at: {
      label: "When did you ask for the refund?",
      hint: "An estimate is fine.",
      missing: "Enter when you asked for the refund.",
      wrong: "Enter a date and time that is not in the future.",
    },
    period_from: {
      label: "First day it happened",
      hint: "",
      missing: "Enter the first day.",
      wrong: "Enter a date that is not in the future.",
    },
    period_to: {
      label: "Last day it happened",
      hint: "Leave it empty if it was one day only.",
      missing: "Enter the last day.",
      wrong: "Enter a date after the first day, not in the future.",
    },
    amount: {
      label: "Amount",
      hint: "As on your bank statement or the Credits page.",
      missing: "Enter the amount.",
      wrong: "Enter an amount, such as 25 or 49.99.",
    },
    currency: {
      label: "Currency",
      hint: "",
      missing: "Choose a currency.",
      wrong: "Enter the amount in US dollars, euros or pounds.",
    },
    transaction_id: {
      label: "Transaction id",
      hint: "As on your receipt or bank statement. Never the card number.",
      missing: "Enter the transaction hash.",
      wrong: "Shorten the id to 200 characters.",
    },
    decline_code: {
      label: "Error text or decline code",
      hint: "As shown when you tried, such as do_not_honor.",
      missing: "Enter the error text.",
      wrong: "Shorten the text to 200 characters.",
    },
    error_text: {
      label: "The error, word for word",
      hint: "All of it, with its request id if it shows one. We strike out keys and card numbers.",
      missing: "Paste the error, or tell in your own words what you see.",
      wrong: "Shorten the error to 4,000 characters.",
    },
    refused_at: {
      label: "When was a request refused last?",
      hint: "An estimate is fine.",
      missing: "Enter when a request was refused.",
      wrong: "Enter a date and time that is not in the future.",
    },
    model: {
      label: "The model's exact name",
      hint: `As your program sends it, such as ${policy.freeModels.exampleSlug}.`,
      missing: "Enter the model's name.",
      wrong: "Shorten the name to 200 characters.",
    },
    generation_ids: {
      label: "Generation ids",
      hint: "From the Logs or Activity page: each begins with gen-. One a line, up to 50.",
      missing: "Enter at least one generation id.",
      wrong: "Enter generation ids: each begins with gen-. Up to 50.",
    },
    activity: {
      label: "What your Activity export shows",
      hint: "Written by this page from your file. Change or empty it as you like.",
      missing: "Describe what the export shows.",
      wrong: "Shorten the text to 4,000 characters.",
    },
    invoice_number: {
      label: "Invoice number",
      hint: "If it is about one invoice.",
      missing: "Enter the invoice number.",
      wrong: "Shorten the number to 200 characters.",
    },
    key_names: {
      label: "Names of the keys involved",
      hint: "Their names or last letters. Never the keys.",
      missing: "Enter the names.",
      wrong: "Shorten the names to 200 characters.",
    },
    logs: {
      label: "Logs of the suspicious activity",
      hint: "Paste what you have. We strike out keys and card numbers.",
      missing: "Paste the logs.",
      wrong: "Shorten the logs to 4,000 characters.",
    },
    note: {
      label: "What else should support know?",
      hint: "In your own words. We strike out keys and card numbers.",
      missing: "Describe it in a few words.",
      wrong: "Shorten the text to 4,000 characters.",
    },
  },
  cryptoHash: {
    label: "Transaction hash of your crypto payment",
    hint: "The long code that your wallet shows for this payment.",
  },
  choices: {
    personal: "My personal account",
    organization: "An organization",
    USD: "US dollars",
    EUR: "Euros",
    GBP: "Pounds",
  } as Readonly<Record<string, string>>,
  moveTo: { personal: "To my personal account", organization: "To the organization" } as Readonly<
    Record<string, string>
  >,
  optional: "optional",
  utcHint: "Scripts are off, so please give times in UTC.",
  errorTitle: "Check these answers",
  check: "Check your ticket",
  reviewBody: "This is all of it. Nothing has left your device.",
  reviewBodyPlain: "This is all of it. Nothing has been stored.",
  /** On pages in another language. */
  inEnglish:
    "The ticket itself is in English, so that support can read it. Your own words stay as you typed them.",
  form: {
    heading: "What support still needs",
    evidence: "Screenshot of your Credits page",
    evidenceNeeded: "Support asks for this one, so add it if you can.",
    evidenceOther: "Screenshots or files",
    evidenceHint:
      "Files stay on your device until you send the ticket. PNG, JPEG, WebP, PDF or text, 10 MB each, up to 5.",
    evidencePlain: "Take a screenshot of your Credits page, and attach it when support answers.",
    dropOrPaste: "or drop or paste them here",
    wrongKind: (name: string) =>
      `${name} can't go along. Choose a PNG, JPEG or WebP picture, a PDF or plain text.`,
    remove: "Remove",
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1000))} KB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
    tooLarge: (name: string) => `${name} is larger than 10 MB. Choose a smaller one.`,
    tooMany: "Five files at most. Remove one first.",
    choose: "Choose files",
    unreadable: (name: string) => `${name} could not be read. Choose it once more, or another one.`,
    brokenPicture: (name: string) =>
      `${name} can't be shown by this browser, so it may be broken. Take a new screenshot and choose that.`,
    cover: "Cover or crop",
    nudge:
      "Support asks for a screenshot of your Credits page. Send the ticket without it if you can't take one.",
    nudgeAdd: "Add a screenshot",
    reading: "Reading the file…",
    unloaded:
      "A part of this page could not be loaded. Check your connection and press the button again. Nothing is lost.",
  },
  send: {
    steps: [
      "Copy the ticket.",
      "Open the support page and paste it.",
      "Attach your screenshot, if you have one.",
    ],
    copyMarkdown: "Copy the ticket",
    copyJson: "Copy as JSON",
    copied: "Copied",
    copyFailed: "Your browser refused to copy. Select the text below and copy it by hand.",
    email: "Download as email (.eml)",
    emailHint:
      "The email opens in your mail program. It has no address yet: add the one that support gave you.",
    open: "Open the support page",
    text: "The ticket as text",
    json: "The ticket as JSON",
  },
  rows: {
    reference: "Reference",
    subject: "Subject",
    priority: "Priority",
    email: "Account email",
    account: "Account",
    accountKinds: { personal: "Personal", organization: "Organization", unknown: "" },
    caseRef: "Case",
    evidence: "Files",
    note: "Your own words",
  },
  priority: { low: "Low", normal: "Normal", high: "High", urgent: "Urgent" },
  facts: {
    paid_at: "Paid at",
    attempted_at: "Last tried at",
    requested_at: "Refund asked for at",
    period_from: "From",
    period_to: "To",
    amount: "Amount",
    method: "Paid by",
    bank_status: "Bank shows",
    bank_says: "Bank says",
    transaction_id: "Transaction",
    move_to: "Move credits to",
    decline_code: "Error or code",
    refused_at: "Last refused at",
    stands_out: "Stands out",
    generation_ids: "Generations",
    model: "Model",
    plugins: "Plugins",
    used: "Credits used",
    invoice_number: "Invoice",
    key_names: "Keys",
    measures: "Done so far",
    logs: "Logs",
  } as Readonly<Record<string, string>>,
  method: { card: "Card", crypto: "Crypto", "another-way": "Another way" } as Readonly<
    Record<string, string>
  >,
} as const;
