import type { Language } from "./languages";
import type { Translation } from "./translation";

/**
 * The words that a person meets, by file of `content/{language}/`. What only staff, a terminal or a ticket says is in
 * `content/en/` alone.
 */
interface English {
  readonly bodies: typeof import("./ui/bodies/en").bodiesCopy;
  readonly checks: typeof import("./ui/lookup/en").checksCopy;
  readonly common: typeof import("./ui/common/en").common;
  readonly cover: typeof import("./ui/cover/en").coverCopy;
  readonly errors: typeof import("./ui/errors/en").errorsCopy;
  readonly evidence: typeof import("./ui/findings/en").evidenceCopy;
  readonly "evidence-panel": typeof import("./ui/export/en").panelCopy;
  readonly feedback: typeof import("./ui/feedback/en").feedbackCopy;
  readonly offline: typeof import("./ui/offline/en").offlineCopy;
  readonly prevent: typeof import("./ui/prevent/en").preventCopy;
  readonly redacted: typeof import("./ui/redacted/en").redactedCopy;
  readonly reminders: typeof import("./ui/reminders/en").reminderCopy;
  readonly search: typeof import("./ui/search/en").searchCopy;
  readonly site: typeof import("./ui/site/en").site;
  readonly submit: typeof import("./ui/submit/en").submitCopy;
  readonly ticket: typeof import("./ui/ticket/en").ticketCopy;
  readonly triage: typeof import("./ui/triage/en").symptoms;
  readonly typed: typeof import("./ui/typed/en").typedCopy;
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
