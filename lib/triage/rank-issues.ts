import type { Issue } from "@/machines/registry";
import { featuresOf } from "./features";

/** Topics that are not about a payment: an account, a model's answers, how something is used. */
export const notBilling = "not-billing";
export type Topic = Issue | typeof notBilling;

/** A linear model: what each feature says for each label, in small whole numbers, most of them none. */
export interface Table {
  readonly labels: readonly string[];
  readonly bias: readonly number[];
  /** The unit of a weight. */
  readonly unit: number;
  /**
   * A letter for each bucket and label, bucket by bucket: `zeroWeight` for none, its neighbours for ±1, and so on. A
   * table may have fewer buckets than there are; features then share them.
   */
  readonly cells: string;
}

/** The weights trained on the sentences beside each issue's messages (`said.en.txt` …), in one language. */
export interface Weights {
  readonly topics: Table;
  /** Labels are `issue/step`; an issue's own first step has an empty name. */
  readonly steps: Table;
}

export interface RankedIssue {
  readonly issue: Issue;
  /** The step where it begins; absent if that is the issue's first. */
  readonly step?: string;
  /** How likely it is, from 0 to 1. */
  readonly score: number;
}

export interface Ranking {
  /** The issues that fit, the likeliest first, at most three. */
  readonly issues: readonly RankedIssue[];
  /** Whether it is a matter of a payment at all. */
  readonly isBilling: boolean;
  /** Whether the first is enough to show: at least 96 of 100 such answers were right. */
  readonly isSure: boolean;
}

export const zeroWeight = "O".charCodeAt(0);

const most = 3;
/** Less likely than this is a guess. */
const weakest = 0.03;
const sure = 0.8;
const sureOfStep = 0.6;

/**
 * Ranks the issues by what a person means.
 *
 * @param weights of the language that the text is in
 * @param text own words; never throws
 */
export function rankIssues(weights: Weights, text: string): Ranking {
  const features = featuresOf(text);
  const scores = likelihoods(weights.topics, features);
  const isBilling = scores[0]?.label !== notBilling;
  const issues = scores
    .filter(({ label, score }) => label !== notBilling && score >= weakest)
    .slice(0, most)
    .map(({ label, score }): RankedIssue => {
      const issue = label as Issue;
      const [best] = likelihoods(weights.steps, features, `${issue}/`);
      const step = best && best.score >= sureOfStep ? best.label.slice(issue.length + 1) : "";
      return step === "" ? { issue, score } : { issue, step, score };
    });
  return { issues, isBilling, isSure: features.length > 0 && (scores[0]?.score ?? 0) >= sure };
}

/** Sums as likelihoods, which add up to 1. */
export function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const whole = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / whole);
}

/** The labels with a beginning, each with its likelihood among them, the likeliest first. */
function likelihoods(
  { labels, bias, unit, cells }: Table,
  features: ReturnType<typeof featuresOf>,
  beginning = "",
): { label: string; score: number }[] {
  const size = cells.length / labels.length;
  const sums = labels.map((label, at) => {
    if (!label.startsWith(beginning)) return Number.NEGATIVE_INFINITY;
    let sum = bias[at] ?? 0;
    for (const [bucket, weight] of features)
      sum += (cells.charCodeAt((bucket % size) * labels.length + at) - zeroWeight) * unit * weight;
    return sum;
  });
  const shares = softmax(sums);
  return labels
    .map((label, at) => ({ label, score: shares[at] ?? 0 }))
    .filter(({ label }) => label.startsWith(beginning))
    .sort((one, other) => other.score - one.score);
}
