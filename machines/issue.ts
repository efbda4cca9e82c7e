import type { AnyStateMachine } from "xstate";
import type { IssueMessages, StepMessages } from "@/content/issue-messages";
import type { Language } from "@/content/languages";
import type { Policy } from "@/content/policy";
import type { ReplyTexts } from "@/content/reply-texts";
import type { Translation } from "@/content/translation";
import type { IssueForm } from "./form";
import type { Sample } from "./sample";
import type { Chart, LatestMoments, OptionIn, Sign, StepIn, StepRules, WayOut } from "./step";

/** The messages that a chart asks for: every step, and in it every option besides the two ways out. */
type MessagesFor<C extends Chart> = IssueMessages<{
  readonly [S in StepIn<C>]: StepMessages<OptionIn<C, S>>;
}>;

/** `never` if a sign supports an option that its step does not have. */
interface WithSigns<C extends Chart> {
  readonly states: {
    readonly [S in StepIn<C>]: {
      readonly meta: { readonly signs?: { readonly [G in Sign]?: OptionIn<C, S> | WayOut } };
    };
  };
}

/** The parts of an issue, each a separate chunk. */
interface IssueParts<C extends Chart, M> {
  readonly flow: () => Promise<{ readonly chart: C & WithSigns<C>; readonly machine: AnyStateMachine }>;
  /** The rules that turn typed facts into options; absent if none can be typed. */
  readonly rules?: () => Promise<{ readonly rules: StepRules; readonly latest?: LatestMoments }>;
  /** The form of its ticket. */
  readonly form: () => Promise<{ readonly form: IssueForm }>;
  /** What replies to its tickets may say; absent if they say nothing of their own. */
  readonly replies?: () => Promise<{ readonly replies: ReplyTexts }>;
  /** A made-up ticket for staff who try how one is read. */
  readonly sample?: () => Promise<{ readonly sample: Sample }>;
  readonly messages: { readonly en: () => Promise<{ readonly messages: M }> } & {
    readonly [L in Exclude<Language, "en">]: () => Promise<{ readonly messages: Translation<M> }>;
  };
}

/**
 * One issue. Does not compile while a step or an option lacks a message in a language, a message is left over for one
 * that is gone, or a sign supports an option that its step does not have.
 */
export function defineIssue<const C extends Chart, M extends (policy: Policy) => MessagesFor<C>>(
  parts: IssueParts<C, M>,
): IssueParts<C, M> {
  return parts;
}
