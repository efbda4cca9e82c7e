import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Charged on a free model. Was it the free variant, was it a plugin, was it the limit; then the generations on a ticket. */
export const chart = {
  id: "free-model-charges",
  initial: "which-model",
  on: wayOutTargets,
  states: {
    "which-model": {
      meta: {
        kind: "question",
        facts: ["F1", "P4", "O7"],
        typed: "model",
        lookups: ["models", "generation"],
        signs: {
          "slug-free": "ends-in-free",
          "slug-paid": "no-suffix",
          "free-charged": "ends-in-free",
          "free-plugin-search": "ends-in-free",
          "free-plugin-file": "ends-in-free",
          "paid-twin": "no-suffix",
        },
      },
      on: { "ends-in-free": "plugins-used", "no-suffix": "paid-variant", "not-sure": "find-model" },
    },
    "find-model": {
      meta: {
        kind: "instruction",
        facts: ["F1", "L2", "L5", "O7", "O14"],
        offersExport: true,
        lookups: ["generation", "models"],
        signs: {
          "slug-free": "ends-in-free",
          "slug-paid": "no-suffix",
          "free-charged": "ends-in-free",
          "free-plugin-search": "ends-in-free",
          "free-plugin-file": "ends-in-free",
          "paid-twin": "no-suffix",
        },
      },
      on: { "ends-in-free": "plugins-used", "no-suffix": "paid-variant" },
    },
    "paid-variant": { meta: { kind: "outcome", facts: ["F1", "P4", "L5"], outcome: "why-not" } },
    "plugins-used": {
      meta: {
        kind: "question",
        facts: ["F5", "O7"],
        offersExport: true,
        lookups: ["generation"],
        signs: {
          "web-searched": "web-search",
          "free-charged": "none",
          "free-plugin-search": "web-search",
          "free-plugin-file": "pdf",
        },
      },
      on: {
        "web-search": "plugin-costs",
        pdf: "plugin-costs",
        none: "what-happened",
        "not-sure": "plugin-costs",
      },
    },
    "plugin-costs": {
      meta: { kind: "instruction", facts: ["F5", "L2"] },
      on: { "not-explained": "what-happened" },
    },
    "what-happened": {
      meta: {
        kind: "question",
        facts: ["F2", "F3"],
        offersExport: true,
        lookups: ["generation", "key", "status"],
        signs: {
          "charged-and-used-up": "both",
          "generation-charged": "charged",
          "free-used-up": "refused",
          "free-charged": "charged",
          "free-limit": "refused",
        },
      },
      on: { charged: "own-provider-key", refused: "daily-limit", both: "own-provider-key" },
    },
    "daily-limit": {
      meta: {
        kind: "outcome",
        facts: ["F2", "F3", "F4", "L1", "L4", "O6"],
        outcome: "why-not",
        deadline: "free-limit-reset",
        lookups: ["key"],
      },
    },
    "own-provider-key": {
      meta: {
        kind: "question",
        facts: ["F4"],
        lookups: ["generation"],
        signs: { "own-key-used": "own-key", "own-key-unused": "no-own-key", "byok-fees": "own-key" },
      },
      on: { "own-key": "provider-bill", "no-own-key": "collect-generations", "not-sure": "provider-bill" },
    },
    "provider-bill": {
      meta: { kind: "instruction", facts: ["F4", "L2"] },
      on: { "not-explained": "collect-generations" },
    },
    "collect-generations": {
      meta: {
        kind: "instruction",
        facts: ["F6", "L2", "O14"],
        offersExport: true,
        lookups: ["generation"],
        signs: { "generation-charged": "have-them", "free-charged": "have-them" },
      },
      on: { "have-them": "ticket", "cannot-find": "ticket" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P4"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["F6", "L3", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
