import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Invoices and VAT: turn them on, set the details, find one; a paid one can't be changed, and why. */
export const chart = {
  id: "invoices",
  initial: "what-you-need",
  on: wayOutTargets,
  states: {
    "what-you-need": {
      meta: { kind: "question", facts: ["G1"] },
      on: {
        "get-invoices": "turn-on-invoices",
        "find-invoice": "find-invoice",
        "set-details": "set-details",
        "wrong-invoice": "cannot-change",
        "something-else": "ticket",
      },
    },
    "turn-on-invoices": {
      meta: { kind: "instruction", facts: ["I1", "L1"] },
      on: { "did-not-work": "ticket" },
    },
    "find-invoice": {
      meta: { kind: "instruction", facts: ["I6", "I7", "L1", "O12"] },
      on: { "not-listed": "ticket", "details-wrong": "cannot-change" },
    },
    "cannot-change": {
      meta: { kind: "outcome", facts: ["I3", "I4", "L4"], outcome: "why-not" },
      on: { "set-for-next-time": "set-details" },
    },
    "set-details": {
      meta: { kind: "instruction", facts: ["I2", "I5", "I8", "L1", "O13"] },
      on: { "did-not-work": "ticket" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "I7"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["L3", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
