import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Paid, and the requests are refused. The error shows the cause; each cause has its remedy; then a ticket. */
export const chart = {
  id: "refused-requests",
  initial: "which-error",
  on: wayOutTargets,
  states: {
    "which-error": {
      meta: { kind: "question", facts: ["G1"] },
      on: {
        "payment-required": "which-402",
        "key-refused": "key-not-accepted",
        forbidden: "which-403",
        "too-many": "which-429",
        "something-else": "other-words",
        "nothing-shown": "find-error",
      },
    },
    "find-error": {
      meta: {
        kind: "instruction",
        facts: ["O14", "O15", "L2"],
        lookups: ["key", "credits"],
        signs: {
          "never-bought": "payment-required",
          "balance-spent": "payment-required",
          "budget-spent": "forbidden",
          "free-used-up": "too-many",
        },
      },
      on: {
        "payment-required": "which-402",
        "key-refused": "key-not-accepted",
        forbidden: "which-403",
        "too-many": "which-429",
        "something-else": "other-words",
        "still-nothing": "ticket",
      },
    },
    "which-402": {
      meta: {
        kind: "question",
        facts: ["O1"],
        lookups: ["key", "credits"],
        signs: {
          "key-limit-spent": "key-limit",
          "budget-spent": "budget",
          "never-bought": "never-bought",
          "balance-spent": "balance",
        },
      },
      on: {
        balance: "balance-empty",
        "max-tokens": "request-too-large",
        "in-flight": "in-flight-budget",
        "key-limit": "key-limit",
        budget: "budget-spent",
        "never-bought": "never-bought",
        "own-provider-key": "provider-account",
      },
    },
    "which-403": {
      meta: {
        kind: "question",
        facts: ["O4", "O5"],
        lookups: ["key"],
        signs: { "key-limit-spent": "key-limit", "budget-spent": "budget" },
      },
      on: { "key-limit": "key-limit", budget: "budget-spent", "another-reason": "not-about-money" },
    },
    "which-429": {
      meta: { kind: "question", facts: ["O6"], lookups: ["key"], signs: { "free-used-up": "free-model" } },
      on: { "free-model": "free-limit", provider: "provider-limit", "says-neither": "provider-limit" },
    },
    "other-words": {
      meta: { kind: "question", facts: ["O15", "O16"] },
      on: {
        "money-words": "which-402",
        "provider-busy": "provider-limit",
        "provider-money": "provider-account",
        "another-reason": "not-about-money",
      },
    },
    "balance-empty": {
      meta: {
        kind: "instruction",
        facts: ["O1", "O3", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: {
        "just-paid": "to-missing-credits",
        "card-fails": "to-declined-card",
        "has-credits": "request-too-large",
        "still-refused": "other-account",
      },
    },
    "request-too-large": {
      meta: { kind: "instruction", facts: ["O1", "O2", "O4", "L1"], lookups: ["key", "credits"] },
      on: { "still-refused": "key-limit" },
    },
    "in-flight-budget": {
      meta: { kind: "instruction", facts: ["O2", "L1"] },
      on: { "too-large": "request-too-large", "still-refused": "ticket" },
    },
    "key-limit": {
      meta: { kind: "instruction", facts: ["O4"], deadline: "limit-reset", lookups: ["key"] },
      on: { surprised: "to-unexpected-charges", "still-refused": "other-account" },
    },
    "budget-spent": {
      meta: { kind: "instruction", facts: ["O5"], deadline: "limit-reset", lookups: ["key"] },
      on: { surprised: "to-unexpected-charges", "still-refused": "ticket" },
    },
    "free-limit": {
      meta: {
        kind: "outcome",
        facts: ["F2", "F3", "O6", "L1"],
        outcome: "why-not",
        deadline: "free-limit-reset",
        lookups: ["key"],
      },
      on: { "bought-enough": "ticket" },
    },
    "never-bought": {
      meta: {
        kind: "instruction",
        facts: ["O1", "O3", "F5", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "just-paid": "to-missing-credits", "card-fails": "to-declined-card", "did-buy": "other-account" },
    },
    "other-account": {
      meta: { kind: "instruction", facts: ["M5", "L1"], lookups: ["key", "credits"] },
      on: { "move-credits": "to-missing-credits", "same-account": "ticket" },
    },
    "key-not-accepted": {
      meta: { kind: "instruction", facts: ["O15"], lookups: ["key"] },
      on: { "not-by-me": "to-unauthorized-use", "still-refused": "ticket" },
    },
    "provider-limit": {
      meta: { kind: "instruction", facts: ["O6", "O16", "L5"] },
      on: { "still-refused": "ticket" },
    },
    "provider-account": {
      meta: { kind: "instruction", facts: ["O16"] },
      on: { "no-own-key": "ticket", "still-refused": "ticket" },
    },
    "not-about-money": {
      meta: { kind: "outcome", facts: ["O15", "O16", "L4", "L5", "L6"], outcome: "why-not" },
      on: { "money-after-all": "which-402" },
    },
    "to-missing-credits": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "missing-credits" },
    },
    "to-declined-card": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "declined-card" },
    },
    "to-unexpected-charges": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "unexpected-charges" },
    },
    "to-unauthorized-use": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "unauthorized-use" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P2", "P6"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["L3", "G2", "O14"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
