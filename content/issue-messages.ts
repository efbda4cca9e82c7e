import type { LinkId } from "./policy";

/**
 * The shapes of an issue's copy, which is in `content/<issue>/<language>.ts`; all other words on screen are in
 * `content/ui/<area>/<language>.ts`. The copy is a function of the policy, so a sentence with a number reads it from
 * there. Within a text, `backticks` mark code such as a model's slug.
 */
export interface OptionMessages {
  /** What the person presses: their own words, first person where it is about them. */
  readonly label: string;
  /** One short line below the label, where the label alone could be misread. */
  readonly hint?: string;
}

/** One numbered thing to do. With a link, it opens beside the wizard and says where it goes. */
interface ActionMessages {
  readonly text: string;
  readonly link?: LinkId;
  readonly note?: string;
}

/** Terms that a person may look up on a step, such as the decline codes of a card. */
export interface LookUpMessages {
  readonly title: string;
  readonly entries: readonly { readonly term: string; readonly meaning: string }[];
}

/** The words of one step; `OptionId` are the options that this step has besides the two ways out. */
export interface StepMessages<OptionId extends string = string> {
  /** The question, the instruction or the outcome: one heading a screen. */
  readonly heading: string;
  /** How the line for this step begins on the receipt and in the ticket: a few words, no full stop. */
  readonly receipt: string;
  /** Short paragraphs between the heading and the options. */
  readonly body?: readonly string[];
  /** The same, of a ticket step that asks for different things, by the name of what is asked for. */
  readonly bodyOf?: Readonly<Record<string, readonly string[]>>;
  readonly actions?: readonly ActionMessages[];
  /** Links on outcomes: what still can be done. */
  readonly links?: readonly LinkId[];
  readonly lookUp?: LookUpMessages;
  readonly options: Readonly<Record<OptionId, OptionMessages>>;
}

/** All words of one issue. */
export interface IssueMessages<Steps = Readonly<Record<string, StepMessages>>> {
  /** Short name, used in lists, titles and ticket subjects: "Missing credits". */
  readonly title: string;
  /** The problem in the person's own words, for triage: "I paid, but my credits are not there". */
  readonly symptom: string;
  /** One sentence: what these pages will do for them. */
  readonly summary: string;
  /** What the ticket's form asks for in the person's own words, where support can't do without. */
  readonly note?: string;
  readonly steps: Steps;
}
