import type { Language } from "../languages";
import type { Translation } from "../translation";

/**
 * The words that a person meets, by file of `content/{language}/`. What only staff, a terminal or a ticket says is in
 * `content/en/` alone.
 */
interface English {
  readonly bodies: typeof import("../en/bodies").bodiesCopy;
  readonly checks: typeof import("../en/checks").checksCopy;
  readonly common: typeof import("../en/common").common;
  readonly cover: typeof import("../en/cover").coverCopy;
  readonly "declined-card": typeof import("../en/declined-card").declinedCardCopy;
  readonly errors: typeof import("../en/errors").errorsCopy;
  readonly evidence: typeof import("../en/evidence").evidenceCopy;
  readonly "evidence-panel": typeof import("../en/evidence-panel").panelCopy;
  readonly feedback: typeof import("../en/feedback").feedbackCopy;
  readonly "free-model-charges": typeof import("../en/free-model-charges").freeModelChargesCopy;
  readonly invoices: typeof import("../en/invoices").invoicesCopy;
  readonly "missing-credits": typeof import("../en/missing-credits").missingCreditsCopy;
  readonly offline: typeof import("../en/offline").offlineCopy;
  readonly prevent: typeof import("../en/prevent").preventCopy;
  readonly redacted: typeof import("../en/redacted").redactedCopy;
  readonly refunds: typeof import("../en/refunds").refundsCopy;
  readonly reminders: typeof import("../en/reminders").reminderCopy;
  readonly search: typeof import("../en/search").searchCopy;
  readonly site: typeof import("../en/site").site;
  readonly submit: typeof import("../en/submit").submitCopy;
  readonly ticket: typeof import("../en/ticket").ticketCopy;
  readonly triage: typeof import("../en/triage").symptoms;
  readonly typed: typeof import("../en/typed").typedCopy;
  readonly "unauthorized-use": typeof import("../en/unauthorized-use").unauthorizedUseCopy;
  readonly "unexpected-charges": typeof import("../en/unexpected-charges").unexpectedChargesCopy;
}

/** Name of a file of words. */
export type WordFile = keyof English;

/** The words of a file, in any language. */
export type WordsOf<File extends WordFile = WordFile> = Translation<English[File]>;

/**
 * Where the words of a file are, by language, each a chunk of its own. One object a file, beside this one, so that a page
 * knows of no other. A language that is left out, or lacks a sentence, does not compile.
 */
export type Wording<File extends WordFile = WordFile> = {
  readonly [Spoken in Language]: () => Promise<WordsOf<File>>;
};
