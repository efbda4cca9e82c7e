import type { Issue } from "./registry";

/**
 * Old names of steps and options, so that links which staff shared years ago keep working.
 * `steps` maps an old step id to its new one; `options` maps `present step id` → `old option id` → new option id.
 * If several old steps became one, the last of their answers counts. A request with an old name is answered with 308
 * to the new address.
 */
export interface Aliases {
  readonly steps?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Old steps, or one answer of them (`step=option`), that decided nothing: dropped silently. */
  readonly leftOut?: readonly string[];
}

export const aliases: Readonly<Partial<Record<Issue, Aliases>>> = {
  "missing-credits": {
    steps: { "other-account": "check-balance", "move-credits": "ticket" },
    leftOut: ["move-credits"],
  },
  "declined-card": { steps: { "other-card": "ticket" }, leftOut: ["other-card"] },
  "free-model-charges": {
    steps: {
      "plugins-used": "what-happened",
      "own-provider-key": "what-happened",
      "collect-generations": "ticket",
    },
    options: { "what-happened": { "web-search": "plugin", pdf: "plugin", both: "charged" } },
    leftOut: [
      "plugins-used=none",
      "plugins-used=not-sure",
      "own-provider-key=no-own-key",
      "own-provider-key=not-sure",
      "collect-generations",
    ],
  },
  refunds: {
    steps: { "refund-by-ticket": "ticket", "already-asked": "used-any" },
    leftOut: ["refund-by-ticket", "already-asked=not-yet"],
  },
  "unauthorized-use": {
    steps: { "check-recovery": "change-password", "gather-details": "ticket" },
    // Both are done where each was.
    leftOut: ["check-recovery=done", "gather-details"],
  },
  "unexpected-charges": { steps: { dispute: "ticket" }, leftOut: ["dispute"] },
  "refused-requests": { steps: { "collect-details": "ticket" }, leftOut: ["collect-details"] },
};
