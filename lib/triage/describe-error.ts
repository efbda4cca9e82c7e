import type { DeclineReason } from "@/content/decline-codes";
import type { LanguageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import { type ErrorMessages, serviceMark } from "@/content/ui/errors/en";
import type { ErrorFigures } from "./error-figures";
import type { ExplainedError } from "./explain-error";

export interface ErrorWorld {
  readonly words: ReturnType<MessagesOf<"errors">>;
  /** The meaning of a card's decline code; left out if there is none. */
  readonly declines?: Readonly<Record<DeclineReason, string>>;
  /** For numbers and for amounts of money. */
  readonly facts: LanguageFacts;
  /** Puts a moment into words for its reader. */
  readonly moment: (at: Date) => string;
  readonly now: Date;
}

/** Figures that are amounts of money. */
const dollars: ReadonlySet<keyof ErrorFigures> = new Set(["limitUsd", "spentUsd", "remainingUsd"]);

/** An error in words: the same on the page, in a look-up, in the terminal and for assistants. */
export function describeError(
  error: ExplainedError,
  { words, declines, facts: language, moment, now }: ErrorWorld,
) {
  const said: ErrorMessages = error.id === undefined ? words.unknown : words.errors[error.id];
  const { title, meaning, next, open } = said;
  const named = (text: string) => text.replaceAll(serviceMark, error.service ?? "");
  const { comesBackAt, decline, figures } = error;
  const back =
    comesBackAt === undefined
      ? []
      : [comesBackAt > now ? words.comesBack(moment(comesBackAt)) : words.cameBack(moment(comesBackAt))];
  const { read } = words;
  const { usd, count } = numbersIn(language);
  const shown = (Object.keys(figures) as (keyof ErrorFigures)[]).map((name) => ({
    label: read[name],
    value: dollars.has(name) ? usd((figures[name] ?? 0).toFixed(2)) : count(figures[name] ?? 0),
  }));
  const facts = [
    { label: read.status, value: error.status?.toString() },
    { label: read.code, value: decline?.code },
    ...shown,
    { label: read.model, value: error.model },
    { label: read.generations, value: error.generationIds.join(", ") || undefined },
  ];
  return {
    title: named(title),
    meaning: (decline && declines?.[decline.reason]) ?? named(meaning),
    /** When requests are accepted again, or that the error is not about money, if known. */
    also: [...back, ...(error.isMoney === false ? [words.notMoney] : [])],
    next: next.map(named),
    /** The purpose of its step; absent if it leads to none. */
    open: error.to === undefined ? undefined : open,
    facts: facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
  };
}
