import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Charged more than expected. Look at Activity, name what stands out, act on it; then dispute by ticket. */
export const chart = {
  id: "unexpected-charges",
  initial: "look-at-activity",
  on: wayOutTargets,
  states: {
    "look-at-activity": {
      meta: {
        kind: "instruction",
        facts: ["U1", "L2", "P1", "O14"],
        offersExport: true,
        lookups: ["activity", "keys"],
        signs: { "use-listed": "looked" },
      },
      on: { looked: "what-stands-out", "cannot-look": "rule-out" },
    },
    "what-stands-out": {
      meta: {
        kind: "question",
        facts: ["U1", "U2"],
        offersExport: true,
        lookups: ["activity", "keys"],
        signs: {
          "stranger-listed": "unknown-key",
          "busy-day": "many-calls",
          "runaway-loop": "many-calls",
          "stands-out-all": "many-calls",
          "stands-out-key": "team-or-project",
          "stands-out-app": "team-or-project",
          "stands-out-model": "dearer-model",
          "disabled-key": "unknown-key",
          // Only the person knows whose use it is; a disabled key points to a stranger.
          "new-key": "team-or-project",
          "new-app": "team-or-project",
          "dormant-key": "team-or-project",
          "unusual-hours": "team-or-project",
          "prompt-growth": "many-calls",
          "dearer-model": "dearer-model",
          "paid-twin": "dearer-model",
          reasoning: "dearer-model",
          "cache-writes": "dearer-model",
          "plugin-costs": "plugin",
          "free-charged": "free-model",
          "free-plugin-search": "free-model",
          "free-plugin-file": "free-model",
          unfinished: "nothing",
          "charged-empty": "nothing",
          "byok-fees": "nothing",
        },
      },
      on: {
        "many-calls": "stop-loop",
        "unknown-key": "exposed-key",
        "team-or-project": "review-team",
        "dearer-model": "compare-prices",
        plugin: "plugin-costs",
        "auto-top-up": "check-top-up",
        "more-than-credits": "purchase-fees",
        "free-model": "to-free-model-charges",
        nothing: "rule-out",
      },
    },
    "rule-out": {
      meta: { kind: "instruction", facts: ["U2", "U4", "U5"], offersExport: true },
      on: {
        "many-calls": "stop-loop",
        "unknown-key": "exposed-key",
        "team-or-project": "review-team",
        "none-of-these": "ticket",
      },
    },
    "stop-loop": {
      meta: { kind: "instruction", facts: ["U2", "P2"] },
      on: { "own-code": "loop-cost", "not-ours": "exposed-key", "no-loop": "ticket" },
    },
    "loop-cost": {
      meta: { kind: "outcome", facts: ["U3", "P2", "L4"], outcome: "why-not" },
      on: { "refund-unused": "to-refunds" },
    },
    "exposed-key": {
      meta: { kind: "instruction", facts: ["U4", "P3"], urgent: true, lookups: ["keys"] },
      on: {
        regenerated: "to-unauthorized-use",
        "cannot-regenerate": "to-unauthorized-use",
        "known-key": "review-team",
      },
    },
    "review-team": {
      meta: { kind: "instruction", facts: ["U5", "P2"] },
      on: { "not-explained": "ticket" },
    },
    "compare-prices": {
      meta: { kind: "instruction", facts: ["U1", "L5", "P4"], lookups: ["models"] },
      on: { "not-explained": "ticket" },
    },
    "plugin-costs": {
      meta: { kind: "instruction", facts: ["F5"] },
      on: { "not-explained": "ticket" },
    },
    "check-top-up": {
      meta: { kind: "instruction", facts: ["P6", "L1", "O10"] },
      on: { "not-explained": "ticket", "nobody-bought": "to-unauthorized-use" },
    },
    "purchase-fees": {
      meta: { kind: "instruction", facts: ["L4", "O13"] },
      on: { "not-explained": "ticket" },
    },
    "to-refunds": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "refunds" },
    },
    "to-free-model-charges": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "free-model-charges" },
    },
    "to-unauthorized-use": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "unauthorized-use" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P1", "P2"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["U6", "L2", "L3", "O8", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
