import type { IssueCopy } from "@/content/copy";
import type { Aliases } from "@/machines/aliases";
import type { Chart } from "@/machines/step";

/** A step with what the machine remembers there, and where each of its options leads. */
export interface FlowNode {
  readonly step: string;
  /** Option to the key of the next node, the two ways out included. */
  readonly leads: Readonly<Record<string, string>>;
}

/**
 * One flow as plain data. The chart says what is written; the graph says what the machine does with it, its guards
 * decided. Issues are text here, because an older version may have one that is gone today.
 */
export interface FlowSnapshot {
  readonly issue: string;
  readonly chart: Chart;
  readonly copy: IssueCopy;
  readonly graph: { readonly start: string; readonly nodes: Readonly<Record<string, FlowNode>> };
}

/** Numbers and links by their path in the policy, such as `refunds.windowHours`. */
export type PolicyValues = Readonly<Record<string, string | number>>;

/** A text of the copy: `heading`, `body 2`, `option unused: label` of a step, or `title` of the whole flow. */
export interface Place {
  readonly issue: string;
  readonly step?: string;
  readonly part: string;
}

/** One version of all flows. Plain data, so that it can be printed by one process and read by another. */
export interface Snapshot {
  readonly flows: Readonly<Record<string, FlowSnapshot>>;
  readonly policy: PolicyValues;
  readonly aliases: Readonly<Record<string, Aliases>>;
  /** Where each answer of the start page leads, as a path. */
  readonly triage: Readonly<Record<string, string>>;
}

/**
 * The later version, with what only its own sources can tell: how its words read under the earlier policy.
 * So a sentence that changed because of a number is told from one that was written anew.
 */
export interface LaterSnapshot extends Snapshot {
  /** The copy of each issue, built with the earlier numbers. */
  readonly copyBefore: Readonly<Record<string, IssueCopy>>;
  /** The texts that follow each changed number, by its path in the policy. */
  readonly follows: Readonly<Record<string, readonly Place[]>>;
}
