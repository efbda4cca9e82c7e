import type { Language } from "./languages";
import type { Translation } from "./translation";

/**
 * The words that a person meets, by area: `content/ui/<area>/<language>.ts`. What only staff, a terminal or a ticket
 * says has an `en.ts` alone.
 */
interface English {
  readonly bodies: typeof import("./ui/bodies/en").bodiesMessages;
  readonly lookup: typeof import("./ui/lookup/en").lookupMessages;
  readonly common: typeof import("./ui/common/en").common;
  readonly contradictions: typeof import("./ui/contradictions/en").contradictionMessages;
  readonly cover: typeof import("./ui/cover/en").coverMessages;
  readonly errors: typeof import("./ui/errors/en").errorsMessages;
  readonly findings: typeof import("./ui/findings/en").findingsMessages;
  readonly export: typeof import("./ui/export/en").exportMessages;
  readonly feedback: typeof import("./ui/feedback/en").feedbackMessages;
  readonly money: typeof import("./ui/money/en").moneyMessages;
  readonly offline: typeof import("./ui/offline/en").offlineMessages;
  readonly prevent: typeof import("./ui/prevent/en").preventMessages;
  readonly reply: typeof import("./ui/reply/en").replyMessages;
  readonly redacted: typeof import("./ui/redacted/en").redactedMessages;
  readonly reminders: typeof import("./ui/reminders/en").reminderMessages;
  readonly box: typeof import("./ui/box/en").boxMessages;
  readonly declines: typeof import("./ui/declines/en").declineMeanings;
  readonly site: typeof import("./ui/site/en").site;
  readonly submit: typeof import("./ui/submit/en").submitMessages;
  readonly ticket: typeof import("./ui/ticket/en").ticketMessages;
  readonly triage: typeof import("./ui/triage/en").symptoms;
  readonly typed: typeof import("./ui/typed/en").typedMessages;
}

/** Name of a file of words. */
export type MessageArea = keyof English;

/** The words of a file, in any language. */
export type MessagesOf<File extends MessageArea = MessageArea> = Translation<English[File]>;

/**
 * Where the words of a file are, by language, each a chunk of its own. One object a file, beside this one, so that a page
 * knows of no other. A language that is left out, or lacks a sentence, does not compile.
 */
export type Loaders<File extends MessageArea = MessageArea> = {
  readonly [Spoken in Language]: () => Promise<MessagesOf<File>>;
};
