import type { FactId } from "./facts";
import type { Language } from "./languages";
import type { Policy } from "./policy";

/** Something that a reply says to a person, in each language, and the facts that it stands on. One language left out does not compile. */
type ReplyText = Readonly<Record<Language, string>> & { readonly facts: readonly FactId[] };

/** What replies to tickets of an issue may say, by name. Which of it fits is decided in `machines/<issue>/form.ts`. */
export type ReplyTexts = (policy: Policy) => Readonly<Record<string, ReplyText>>;

/** The names of what replies of an issue may say. */
export type ReplyPointOf<Texts extends ReplyTexts> = keyof ReturnType<Texts> & string;
