import type { Language } from "./languages";

/** What support is asked to do, said to the person who asks. */
export interface Ask {
  /** The sentence of the ticket, in the person's language; in English it is the ticket's own. */
  readonly ask: string;
  /** What to do or to leave until support answers, where the rules name something. */
  readonly meanwhile?: string;
}

/** In each language, by the name of what is asked for in the form of an issue. One that is left out does not compile. */
export type AsksOf<Requests = Readonly<Record<string, unknown>>> = Readonly<
  Record<Language, { readonly [Name in keyof Requests]: Ask }>
>;
