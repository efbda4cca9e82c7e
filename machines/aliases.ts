import type { Issue } from "./registry";

/**
 * Old names of steps and options, so that links which staff shared years ago keep working.
 * `steps` maps an old step id to its new one; `options` maps `old step id` → `old option id` → new option id
 * (under the step's present id). A request with an old name is answered with 308 to the new address.
 */
export interface Aliases {
  readonly steps?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Old steps that only led on: their answers told nothing, so they are left out without a word. */
  readonly leftOut?: readonly string[];
}

export const aliases: Readonly<Partial<Record<Issue, Aliases>>> = {
  refunds: { steps: { "refund-by-ticket": "ticket" }, leftOut: ["refund-by-ticket"] },
  "unexpected-charges": { steps: { dispute: "ticket" }, leftOut: ["dispute"] },
  "refused-requests": { steps: { "collect-details": "ticket" }, leftOut: ["collect-details"] },
};
