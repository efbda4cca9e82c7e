import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Somebody else used the account or a key. Stop the harm first, each measure confirmed; then an urgent ticket with the details. */
export const chart = {
  id: "unauthorized-use",
  initial: "change-password",
  on: wayOutTargets,
  states: {
    "change-password": {
      meta: { kind: "instruction", facts: ["A1", "G1"], urgent: true },
      on: { done: "revoke-keys", "cannot-do": "revoke-keys" },
    },
    "revoke-keys": {
      meta: {
        kind: "instruction",
        facts: ["A2", "A3", "U4", "P3", "L2"],
        urgent: true,
        offersExport: true,
        lookups: ["keys", "activity"],
        signs: { "strangers-stopped": "done" },
      },
      on: { done: "ticket", "no-charges": "solved", "cannot-do": "ticket" },
    },
    solved: {
      type: "final",
      meta: { kind: "outcome", facts: ["P1", "P2", "P3", "L6"], outcome: "solved" },
    },
    ticket: { type: "final", meta: { kind: "form", facts: ["A3", "L3", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
