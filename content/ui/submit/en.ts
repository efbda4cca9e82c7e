import { plural } from "../numbers/en";

/** Words around sending a ticket, and its receipt. */
export const submitMessages = {
  heading: "Send it to support",
  intro: "Support gets exactly what you see here, and answers to your email address.",
  button: "Send the ticket",
  sending: "Sending…",
  failed: "The ticket was not sent. Nothing you typed is lost.",
  offline: "You are offline, so the ticket was not sent. Press the button again when you are back.",
  uploading: (file: number, files: number) => `Sending file ${file} of ${files}…`,
  files: (count: number) =>
    plural(count, {
      one: "Your file goes along. Place and camera are removed from pictures, keys from text.",
      other: "Your # files go along. Place and camera are removed from pictures, keys from text.",
    }),
  filesPlain: "Scripts are off, so files can't go along. Attach them when support answers your ticket.",
  notTaken: (name: string, why: string) => `${name}: ${why}`,
  trapLabel: "Leave this field empty",
  otherWays: "Other ways to send it",
  /** What goes along with the answers and the form. */
  review: {
    left: "Went on to support at",
    addresses: "Links",
    browser: "Language of the browser, time zone",
  },
  changed: "You changed this ticket after it had been sent once.",
  changedReceipt: "Open the receipt of what was sent",
  changedSend: "Send the changed ticket as a new one",
  problems: {
    forbidden: {
      title: "Forbidden",
      detail: "This form can only be sent from its own page. Open the page and send it from there.",
    },
    unreadable: {
      title: "Unreadable",
      detail: "The ticket could not be read. Load the page again and send it once more.",
    },
    tooLarge: {
      title: "Too large",
      detail: "The ticket is too long. Shorten your own words or the logs, then send it again.",
    },
    wrongType: { title: "Wrong content type", detail: "Send the ticket as application/json." },
    malformed: {
      title: "Malformed",
      detail: "The ticket has an unknown form. Load the page again and send it once more.",
    },
    invalid: {
      title: "Answers are missing",
      detail: "Some answers are missing or can't be read. Go back to the form; each says what to do.",
    },
    conflict: { title: "Sent before", detail: "A ticket with other content was sent from this form before." },
    deleted: {
      title: "Deleted since",
      detail:
        "This ticket was sent before and deleted since, so it was not sent again. Press the button once more to send it as a new one.",
    },
    unavailable: {
      title: "Not now",
      detail:
        "The ticket could not be stored just now, so it was not sent. Try again in a moment, or copy the ticket.",
    },
    tooMany: {
      title: "Too many at once",
      detail:
        "Many tickets are being sent just now. Wait a minute, then send yours again. Nothing you typed is lost.",
    },
    "too-fast": {
      title: "Too fast",
      detail: "That was faster than we expect of people. Wait two seconds, then press the button again.",
    },
    trap: {
      title: "A hidden field was filled in",
      detail:
        "A field that stays empty was filled in, maybe by a browser extension. Press the button once more.",
    },
    "files-missing": {
      title: "Files are missing",
      detail: "The files have to be sent again. Press the button once more.",
    },
    "too-large": {
      title: "File too large",
      detail: "This file is larger than 10 MB. Go back to the form and choose a smaller one.",
    },
    "wrong-kind": {
      title: "Not this kind of file",
      detail: "Only PNG, JPEG and WebP pictures, PDF and plain text can go along. Go back and remove it.",
    },
    broken: {
      title: "Picture can't be read",
      detail: "This picture is damaged or far too large. Take a new screenshot and add that.",
    },
    changed: {
      title: "File changed on the way",
      detail: "This file did not arrive as it was. Press the button once more.",
    },
    "too-many": {
      title: "Too many files",
      detail: "Five files at most can go along. Go back to the form and remove one.",
    },
    fileUnavailable: {
      title: "Not now",
      detail:
        "Your files could not be stored just now, so nothing was sent. Try again in a moment, or copy the ticket.",
    },
    unknown: {
      title: "No such ticket",
      detail: "There is no ticket under this address. It may have been deleted.",
    },
  },
  receipt: {
    title: "Your ticket",
    heading: {
      received: "Your ticket is stored",
      delivering: "Your ticket is stored",
      stored: "Your ticket is stored for support",
      delivered: "Support has your ticket",
      delayed: "Your ticket is stored",
    },
    body: {
      received: "It is stored here, and is passed on to support next. You can close this page.",
      delivering: "It is stored here, and is being passed on to support right now. You can close this page.",
      stored: "It is stored where support reads it. This page can't see when they do. You can close it.",
      delivered: "Support's system has taken it. You can close this page.",
      delayed: "It is stored here, but was not passed on to support yet. You need not send it again.",
    },
    mark: {
      received: "Stored",
      delivering: "Being passed on",
      stored: "Stored for support",
      delivered: "Delivered",
      delayed: "Delayed",
    },
    next: {
      heading: "What happens next",
      answer: (email: string) =>
        `OpenRouter's support answers by email to ${email}. Look in your spam folder, too.`,
      time: "OpenRouter's support article does not say how long that takes.",
    },
    rows: {
      ref: "Reference",
      about: "About",
      ask: "Your request",
      email: "Answer goes to",
      received_at: "Stored",
      files: "Went along",
      references: "Support's number",
    },
    files: (count: number) => plural(count, { one: "# file", other: "# files" }),
    keep: "Keep this address: it shows how far your ticket is.",
    stale: "This page could not be brought up to date. Load it again to see how far your ticket is.",
    reload: "Load this page again to see how far your ticket is.",
    copy: "Copy the address",
    save: "Save as a file",
    copied: "Copied",
    copyFailed: "Your browser refused to copy. Copy the address from the address bar.",
    ownPage: "Open this receipt by itself",
    ownPageHint: "Keep the address of that page. There you can also delete the ticket.",
    forget: "Delete this ticket here",
    forgetHint:
      "It deletes this receipt, and what is not passed on yet. What support was given stays with support.",
    notForgotten: "The ticket could not be deleted just now. Try again in a moment.",
    forgotten: {
      title: "Your ticket is deleted here",
      detail:
        "This receipt is deleted, and what was not passed on yet. What support was given stays with support.",
    },
    unavailable: {
      title: "The receipt can't be shown just now",
      detail: "Your ticket is safe. Load this page again in a moment.",
    },
  },
} as const;
