import { chance } from "@/lib/export/sample/chance";
import { buckets, featuresOf } from "@/lib/triage/features";
import { notBilling, softmax, type Table, type Weights, zeroWeight } from "@/lib/triage/rank-issues";
import type { Said } from "./said";

/** Rounds through all sentences. */
const rounds = 15;
const rate = 0.2;
/** A label is taken as almost certain, so that no weight grows without bound. */
const doubt = 0.02;
/** Weights that are kept, of how many buckets: the others say little. With these a language stays below 40 KB gzip. */
const sizes = { topics: { size: buckets, most: 45_000 }, steps: { size: buckets / 8, most: 4_000 } };
/** Weights are whole numbers up to this, either way. */
const steepest = 5;

interface Example {
  readonly features: ReturnType<typeof featuresOf>;
  readonly label: string;
}

/**
 * Learns by multinomial logistic regression (AdaGrad) what each feature says. The same sentences in the same order
 * give the same weights.
 */
export function train(said: readonly Said[]): Weights {
  const examples = said.map(({ text, topic, step }) => ({ features: featuresOf(text), topic, step }));
  const topics = learn(
    examples.map(({ features, topic }) => ({ features, label: topic })),
    sizes.topics,
  );
  const named = examples.filter(({ topic }) => topic !== notBilling);
  const steps = learn(
    named.map(({ features, topic, step }) => ({ features, label: `${topic}/${step}` })),
    sizes.steps,
  );
  return { topics, steps };
}

/** A label competes only with those that have the same part before the slash. */
function learn(all: readonly Example[], { size, most }: { size: number; most: number }): Table {
  const examples = all.map(({ features, label }) => ({
    features: features.map(([bucket, weight]) => [bucket % size, weight] as const),
    label,
  }));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const rivals = labels.map((label) =>
    labels.flatMap((other, at) => (groupOf(other) === groupOf(label) ? [at] : [])),
  );
  const weights = new Float64Array(size * labels.length);
  const squares = new Float64Array(weights.length).fill(0.01);
  const bias = labels.map(() => 0);
  const biasSquares = labels.map(() => 0.01);
  const { next: random } = chance(1);
  const order = examples.map(({ features, label }) => ({
    // Flat and plain numbers: these loops are all of the time that learning takes.
    first: Uint32Array.from(features, ([bucket]) => bucket * labels.length),
    weight: Float64Array.from(features, ([, weight]) => weight),
    right: labels.indexOf(label),
  }));
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const { first, weight, right } of order) {
      const among = rivals[right] ?? [];
      if (among.length < 2) continue;
      const shares = softmax(
        among.map((at) => {
          let sum = bias[at] ?? 0;
          for (let place = 0; place < first.length; place += 1)
            sum += (weights[(first[place] ?? 0) + at] ?? 0) * (weight[place] ?? 0);
          return sum;
        }),
      );
      for (let index = 0; index < among.length; index += 1) {
        const at = among[index] ?? 0;
        const wanted = at === right ? 1 - doubt : doubt / (among.length - 1);
        const slope = (shares[index] ?? 0) - wanted;
        biasSquares[at] = (biasSquares[at] ?? 0) + slope * slope;
        bias[at] = (bias[at] ?? 0) - (rate * slope) / Math.sqrt(biasSquares[at] ?? 1);
        for (let place = 0; place < first.length; place += 1) {
          const cell = (first[place] ?? 0) + at;
          const step = slope * (weight[place] ?? 0);
          const square = (squares[cell] ?? 0) + step * step;
          squares[cell] = square;
          weights[cell] = (weights[cell] ?? 0) - (rate * step) / Math.sqrt(square);
        }
      }
    }
  }
  return { labels, bias: bias.map((value) => Number(value.toFixed(3))), ...packed(weights, most) };
}

const groupOf = (label: string): string => (label.includes("/") ? (label.split("/")[0] ?? "") : "");

/** The largest weights as whole numbers, as letters. */
function packed(weights: Float64Array, most: number): Pick<Table, "unit" | "cells"> {
  // Typed, for that is sorted as numbers, and much sooner than a list with an order of its own.
  const magnitudes = weights
    .map(Math.abs)
    .filter((magnitude) => magnitude > 0)
    .sort()
    .reverse();
  const least = magnitudes[Math.min(most, magnitudes.length) - 1] ?? Number.POSITIVE_INFINITY;
  // The few largest are cut, so that the many others keep their differences.
  const unit = Number(((magnitudes[Math.floor(magnitudes.length / 2000)] ?? 1) / steepest).toPrecision(4));
  const cells = Array.from(weights, (weight) => {
    const whole = Math.abs(weight) < least ? 0 : Math.round(weight / unit);
    return String.fromCharCode(zeroWeight + Math.max(-steepest, Math.min(steepest, whole)));
  }).join("");
  return { unit, cells };
}

function shuffle(list: unknown[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
