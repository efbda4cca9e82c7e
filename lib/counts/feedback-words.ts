import { printable, redact } from "@/lib/ticket/redact";

/** Characters that are kept of what somebody writes about a page. */
export const longestFeedback = 500;

/** A page can be left open, or a program may send: more than this is not even looked at. */
const longestRead = 20_000;

/** What somebody wrote about a page as it may be stored: without keys and card numbers, and no longer than allowed. */
export function feedbackWords(text: string): string {
  const { text: redacted } = redact(printable(text.slice(0, longestRead)));
  return redacted.trim().slice(0, longestFeedback).toWellFormed();
}
