import { type FactId, factIds } from "@/content/facts";
import { charts } from "@/machines/every-issue";
import { type Issue, issues } from "@/machines/registry";

/** A step that brings a fact to a person, as it stands in its address: `refunds/bought-when`. */
export type StepPath = `${Issue}/${string}`;

/**
 * The coverage table: each fact with the steps that bring it to a person, turned round from the `meta` of the charts.
 * A fact with an empty list reaches nobody; a test holds that there is none.
 */
export const coverage: Readonly<Record<FactId, readonly StepPath[]>> = Object.fromEntries(
  factIds.map((fact) => [
    fact,
    issues.flatMap((issue) =>
      Object.entries(charts[issue].states)
        .filter(([, { meta }]) => meta.facts.includes(fact))
        .map(([step]): StepPath => `${issue}/${step}`),
    ),
  ]),
) as Record<FactId, StepPath[]>;
