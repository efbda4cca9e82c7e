import type { Language } from "./languages";
import type { Translation } from "./translation";

/**
 * The words that a person meets, by file of `content/{language}/`. What only staff, a terminal or a ticket says is in
 * `content/en/` alone.
 */
interface English {
  readonly checks: typeof import("./en/checks").checksCopy;
  readonly common: typeof import("./en/common").common;
  readonly cover: typeof import("./en/cover").coverCopy;
  readonly "declined-card": typeof import("./en/declined-card").declinedCardCopy;
  readonly errors: typeof import("./en/errors").errorsCopy;
  readonly evidence: typeof import("./en/evidence").evidenceCopy;
  readonly "evidence-panel": typeof import("./en/evidence-panel").panelCopy;
  readonly feedback: typeof import("./en/feedback").feedbackCopy;
  readonly "free-model-charges": typeof import("./en/free-model-charges").freeModelChargesCopy;
  readonly invoices: typeof import("./en/invoices").invoicesCopy;
  readonly "missing-credits": typeof import("./en/missing-credits").missingCreditsCopy;
  readonly offline: typeof import("./en/offline").offlineCopy;
  readonly prevent: typeof import("./en/prevent").preventCopy;
  readonly refunds: typeof import("./en/refunds").refundsCopy;
  readonly reminders: typeof import("./en/reminders").reminderCopy;
  readonly search: typeof import("./en/search").searchCopy;
  readonly site: typeof import("./en/site").site;
  readonly submit: typeof import("./en/submit").submitCopy;
  readonly ticket: typeof import("./en/ticket").ticketCopy;
  readonly triage: typeof import("./en/triage").symptoms;
  readonly typed: typeof import("./en/typed").typedCopy;
  readonly "unauthorized-use": typeof import("./en/unauthorized-use").unauthorizedUseCopy;
  readonly "unexpected-charges": typeof import("./en/unexpected-charges").unexpectedChargesCopy;
}

/** Name of a file of words. */
export type WordFile = keyof English;

/** The words of a file, in any language. */
export type WordsOf<File extends WordFile = WordFile> = Translation<English[File]>;

/** Each file of a language as a chunk of its own, so that a page ships the words that it shows. */
type WordLoaders = { readonly [File in WordFile]: () => Promise<WordsOf<File>> };

/** Where the words of each language are. One that lacks a file, or a file that lacks a sentence, does not compile. */
export const wordLoaders: Readonly<Record<Language, WordLoaders>> = {
  en: {
    checks: async () => (await import("./en/checks")).checksCopy,
    common: async () => (await import("./en/common")).common,
    cover: async () => (await import("./en/cover")).coverCopy,
    "declined-card": async () => (await import("./en/declined-card")).declinedCardCopy,
    errors: async () => (await import("./en/errors")).errorsCopy,
    evidence: async () => (await import("./en/evidence")).evidenceCopy,
    "evidence-panel": async () => (await import("./en/evidence-panel")).panelCopy,
    feedback: async () => (await import("./en/feedback")).feedbackCopy,
    "free-model-charges": async () => (await import("./en/free-model-charges")).freeModelChargesCopy,
    invoices: async () => (await import("./en/invoices")).invoicesCopy,
    "missing-credits": async () => (await import("./en/missing-credits")).missingCreditsCopy,
    offline: async () => (await import("./en/offline")).offlineCopy,
    prevent: async () => (await import("./en/prevent")).preventCopy,
    refunds: async () => (await import("./en/refunds")).refundsCopy,
    reminders: async () => (await import("./en/reminders")).reminderCopy,
    search: async () => (await import("./en/search")).searchCopy,
    site: async () => (await import("./en/site")).site,
    submit: async () => (await import("./en/submit")).submitCopy,
    ticket: async () => (await import("./en/ticket")).ticketCopy,
    triage: async () => (await import("./en/triage")).symptoms,
    typed: async () => (await import("./en/typed")).typedCopy,
    "unauthorized-use": async () => (await import("./en/unauthorized-use")).unauthorizedUseCopy,
    "unexpected-charges": async () => (await import("./en/unexpected-charges")).unexpectedChargesCopy,
  },
  es: {
    checks: async () => (await import("./es/checks")).checksCopy,
    common: async () => (await import("./es/common")).common,
    cover: async () => (await import("./es/cover")).coverCopy,
    "declined-card": async () => (await import("./es/declined-card")).declinedCardCopy,
    errors: async () => (await import("./es/errors")).errorsCopy,
    evidence: async () => (await import("./es/evidence")).evidenceCopy,
    "evidence-panel": async () => (await import("./es/evidence-panel")).panelCopy,
    feedback: async () => (await import("./es/feedback")).feedbackCopy,
    "free-model-charges": async () => (await import("./es/free-model-charges")).freeModelChargesCopy,
    invoices: async () => (await import("./es/invoices")).invoicesCopy,
    "missing-credits": async () => (await import("./es/missing-credits")).missingCreditsCopy,
    offline: async () => (await import("./es/offline")).offlineCopy,
    prevent: async () => (await import("./es/prevent")).preventCopy,
    refunds: async () => (await import("./es/refunds")).refundsCopy,
    reminders: async () => (await import("./es/reminders")).reminderCopy,
    search: async () => (await import("./es/search")).searchCopy,
    site: async () => (await import("./es/site")).site,
    submit: async () => (await import("./es/submit")).submitCopy,
    ticket: async () => (await import("./es/ticket")).ticketCopy,
    triage: async () => (await import("./es/triage")).symptoms,
    typed: async () => (await import("./es/typed")).typedCopy,
    "unauthorized-use": async () => (await import("./es/unauthorized-use")).unauthorizedUseCopy,
    "unexpected-charges": async () => (await import("./es/unexpected-charges")).unexpectedChargesCopy,
  },
  ar: {
    checks: async () => (await import("./ar/checks")).checksCopy,
    common: async () => (await import("./ar/common")).common,
    cover: async () => (await import("./ar/cover")).coverCopy,
    "declined-card": async () => (await import("./ar/declined-card")).declinedCardCopy,
    errors: async () => (await import("./ar/errors")).errorsCopy,
    evidence: async () => (await import("./ar/evidence")).evidenceCopy,
    "evidence-panel": async () => (await import("./ar/evidence-panel")).panelCopy,
    feedback: async () => (await import("./ar/feedback")).feedbackCopy,
    "free-model-charges": async () => (await import("./ar/free-model-charges")).freeModelChargesCopy,
    invoices: async () => (await import("./ar/invoices")).invoicesCopy,
    "missing-credits": async () => (await import("./ar/missing-credits")).missingCreditsCopy,
    offline: async () => (await import("./ar/offline")).offlineCopy,
    prevent: async () => (await import("./ar/prevent")).preventCopy,
    refunds: async () => (await import("./ar/refunds")).refundsCopy,
    reminders: async () => (await import("./ar/reminders")).reminderCopy,
    search: async () => (await import("./ar/search")).searchCopy,
    site: async () => (await import("./ar/site")).site,
    submit: async () => (await import("./ar/submit")).submitCopy,
    ticket: async () => (await import("./ar/ticket")).ticketCopy,
    triage: async () => (await import("./ar/triage")).symptoms,
    typed: async () => (await import("./ar/typed")).typedCopy,
    "unauthorized-use": async () => (await import("./ar/unauthorized-use")).unauthorizedUseCopy,
    "unexpected-charges": async () => (await import("./ar/unexpected-charges")).unexpectedChargesCopy,
  },
};
