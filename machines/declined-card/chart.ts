import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** The card was refused. Ask the bank which reason it was, mend that, try again, then another card; then a ticket. */
export const chart = {
  id: "declined-card",
  initial: "bank-says",
  on: wayOutTargets,
  states: {
    "bank-says": {
      meta: { kind: "question", facts: ["D1"] },
      on: {
        "not-asked": "ask-bank",
        international: "allow-international",
        "fraud-protection": "confirm-payment",
        "merchant-restriction": "lift-restriction",
        "no-attempt": "check-entry",
        "another-reason": "decline-code",
      },
    },
    "ask-bank": {
      meta: { kind: "instruction", facts: ["D1"] },
      on: {
        international: "allow-international",
        "fraud-protection": "confirm-payment",
        "merchant-restriction": "lift-restriction",
        "no-attempt": "check-entry",
        "another-reason": "decline-code",
      },
    },
    "allow-international": {
      meta: {
        kind: "instruction",
        facts: ["D2", "D3", "P5", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "still-declined": "ticket" },
    },
    "confirm-payment": {
      meta: {
        kind: "instruction",
        facts: ["D1", "D3", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "still-declined": "ticket" },
    },
    "lift-restriction": {
      meta: {
        kind: "instruction",
        facts: ["D1", "D3", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "still-declined": "ticket" },
    },
    "check-entry": {
      meta: {
        kind: "instruction",
        facts: ["D1", "D3", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "still-declined": "ticket" },
    },
    "decline-code": {
      meta: {
        kind: "instruction",
        facts: ["D1", "D3", "L1"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: { "still-declined": "ticket" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P5", "P6"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["L3", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
