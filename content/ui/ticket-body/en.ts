import { plural } from "../numbers/en";

/** What a ticket says besides the words of its form. In English alone, for support staff read it. */
export const ticketBodyMessages = {
  /** Instead of the verdict of a ticket from before there were any. */
  noVerdict: "No verdict: the ticket was made by an earlier version.",
  body: {
    verdict: "Verdict",
    asks: "Asks for",
    facts: "Facts",
    contradictions: "Does not fit together",
    tried: "Steps taken",
    didNotHelp: "Done, and it did not help",
    left: "Went on to support at",
    words: "In their own words",
    activity: "From the Activity export",
    error: "The error",
    logs: "Logs",
    evidence: "Attachments",
    assumed: "opened from a link, not asked",
    none: "No steps were answered; the form was opened directly.",
  },
} as const;

/** The lines that the summary of an Activity export is made of, besides its findings. */
export const exportSummaryMessages = {
  file: (sha256: string) => `File: sha256 ${sha256}`,
  totals: (requests: number, money: string, from: string, to: string) =>
    `${plural(requests, { one: "# request", other: "# requests" })}, $${money} in total, ${from} to ${to} (UTC)`,
  unreadable: (count: number) =>
    plural(count, { one: "# row could not be read", other: "# rows could not be read" }),
  nothing: "Nothing unusual was found.",
  generations: (shown: number, all: number) =>
    shown < all ? `Generation ids: ${shown} of ${all}, the dearest` : `Generation ids: all ${all}`,
};
