import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Charged on a free model. Was it the free variant; was it a plugin, an own key or the limit; then the generations on a ticket. */
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
      on: { "ends-in-free": "what-happened", "no-suffix": "paid-variant", "not-sure": "find-model" },
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
      on: { "ends-in-free": "what-happened", "no-suffix": "paid-variant" },
    },
    "paid-variant": { meta: { kind: "outcome", facts: ["F1", "P4", "L5"], outcome: "why-not" } },
    "what-happened": {
      meta: {
        kind: "question",
        facts: ["F2", "F3", "F4", "F5", "O7"],
        offersExport: true,
        lookups: ["generation", "key", "status"],
        signs: {
          "web-searched": "plugin",
          "own-key-used": "own-key",
          "charged-and-used-up": "charged",
          "generation-charged": "charged",
          "free-used-up": "refused",
          "free-plugin-search": "plugin",
          "free-plugin-file": "plugin",
          "byok-fees": "own-key",
          "free-charged": "charged",
          "free-limit": "refused",
        },
      },
      on: {
        plugin: "plugin-costs",
        "own-key": "provider-bill",
        refused: "daily-limit",
        charged: "ticket",
        "not-sure": "plugin-costs",
      },
    },
    "plugin-costs": {
      meta: { kind: "instruction", facts: ["F5", "L2"], lookups: ["generation"] },
      on: { "not-explained": "provider-bill" },
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
    "provider-bill": {
      meta: {
        kind: "instruction",
        facts: ["F4", "L2"],
        lookups: ["generation"],
        signs: { "own-key-unused": "no-own-key" },
      },
      on: { "not-explained": "ticket", "no-own-key": "ticket" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P4"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["F6", "L2", "L3", "O14", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
