import type { Draft } from "@/machines/form";
import type { TypedFact } from "@/machines/step";
import type { Block } from "./describe-step";
import type { FormField } from "./session";

/** One question with the answers that it takes. */
export interface Question {
  readonly message: string;
  readonly choices: readonly AskedChoice[];
  /** The fact that can be typed instead. */
  readonly fact?: TypedFact | undefined;
  /** @returns a sentence if the typed text can't be read */
  readonly checkFact?: (text: string) => string | undefined;
  /** Used if nobody can confirm it. */
  readonly otherwise?: string;
}

export interface AskedChoice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Set apart from the answers of the step: the ways out, and back. */
  readonly apart?: true;
  /** Chosen before, or spoken for: the cursor begins here. */
  readonly first?: boolean | undefined;
}

export type Reply = { readonly option: string } | { readonly fact: string };

/** How questions are put: by prompts on a terminal, or by lines out of a pipe. */
export interface Asker {
  say(blocks: readonly Block[]): void;
  /** @throws {BadAnswer} if the answer is not one of the choices; {InputEnded} if there is no answer */
  choose(question: Question): Promise<Reply>;
  /**
   * Asks for fields of a form.
   *
   * @param check a sentence for a text that can't be read
   * @returns the draft with what was typed
   */
  fill(fields: readonly FormField[], draft: Draft, check: CheckField): Promise<Draft>;
  /** Whether a person is there who can correct an answer. */
  readonly canAskAgain: boolean;
}

export type CheckField = (field: FormField, text: string, draft: Draft) => string | undefined;

/** An answer that is not one of the choices; the message lists them. */
export class BadAnswer extends Error {}

/** The input ended before the questions did. */
export class InputEnded extends Error {}

/** Ctrl-C while a text is typed. */
export class Interrupted extends Error {}
