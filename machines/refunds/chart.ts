import { setup } from "xstate";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Wants money back. Unused, recent, how much: the button, a ticket, or no and why. Asked already: count the days. */
export const chart = {
  id: "refunds",
  initial: "used-any",
  on: wayOutTargets,
  states: {
    "used-any": {
      meta: {
        kind: "question",
        facts: ["R1", "G1"],
        lookups: ["credits", "keys", "activity"],
        knowsKeys: true,
        signs: {
          "credits-unused": "unused",
          "credits-partly-used": "partly-used",
          "credits-all-used": "all-used",
        },
      },
      on: {
        unused: "bought-when",
        "partly-used": "bought-when",
        "all-used": "credits-used",
        "already-asked": "asked-when",
      },
    },
    "bought-when": {
      meta: { kind: "question", facts: ["R1"], typed: "paid_at" },
      on: { "within-window": "how-much", "window-over": "too-late" },
    },
    "how-much": {
      meta: { kind: "question", facts: ["R2", "R3"], typed: "amount" },
      on: { "under-limit": "use-button", "limit-or-over": "ticket" },
    },
    "use-button": {
      meta: { kind: "instruction", facts: ["R2", "L1", "O9"], deadline: "refund-window" },
      on: { pressed: "refund-on-its-way", "no-button": "ticket" },
    },
    "asked-when": {
      meta: { kind: "question", facts: ["R5"], typed: "requested_at" },
      on: { "within-business-days": "still-on-its-way", overdue: "ticket" },
    },
    "credits-used": {
      meta: { kind: "outcome", facts: ["R1", "P1", "L4"], outcome: "why-not" },
      on: { "not-my-use": "to-unexpected-charges" },
    },
    "too-late": {
      meta: { kind: "outcome", facts: ["R1", "L4", "O10"], outcome: "why-not", deadline: "refund-window" },
    },
    "still-on-its-way": {
      meta: { kind: "outcome", facts: ["R4", "R5"], outcome: "why-not", deadline: "refund-due" },
    },
    "refund-on-its-way": {
      type: "final",
      meta: { kind: "outcome", facts: ["R4", "R5"], outcome: "solved", deadline: "refund-due-from-now" },
    },
    "to-unexpected-charges": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "unexpected-charges" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "R1"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["R1", "R3", "R5", "L3", "O9", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: { input: {} as FlowInput, events: {} as OptionEvent, meta: {} as StepMeta },
}).createMachine(chart);
