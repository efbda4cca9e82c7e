import type { AnyStateMachine } from "xstate";
import type { IssueMessages } from "@/content/issue-messages";
import type { Language } from "@/content/languages";
import type { Policy } from "@/content/policy";
import type { Issue } from "@/machines/registry";
import type { Chart } from "@/machines/step";

/** The labels of the ways out of a step, if the step has none of its own. */
export interface WaysOut {
  readonly solved: string;
  /** On an outcome, which solves nothing but may answer. */
  readonly answered: string;
  readonly support: string;
}

/** One issue, whole: the machine that decides, and the messages in one language. */
export interface Flow {
  readonly issue: Issue;
  readonly chart: Chart;
  readonly machine: AnyStateMachine;
  readonly language: Language;
  readonly messages: IssueMessages;
  readonly waysOut: WaysOut;
  readonly policy: Policy;
}
