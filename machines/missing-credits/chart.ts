import { assign, setup } from "xstate";
import { paymentDeadlines } from "../rules/payment-deadlines";
import { type Chart, type FlowInput, type OptionEvent, type StepMeta, wayOutTargets } from "../step";

/** Paid, but the credits are not there. Wait, look in each account, ask the bank; then a ticket. */
export const chart = {
  id: "missing-credits",
  initial: "paid-when",
  on: wayOutTargets,
  states: {
    "paid-when": {
      meta: { kind: "question", facts: ["M2", "G1"], typed: "paid_at" },
      on: {
        "just-now": "wait",
        "some-minutes-ago": "check-balance",
        "longer-ago": { target: "check-balance", actions: "noteHalfHour" },
      },
    },
    wait: {
      meta: {
        kind: "wait",
        facts: ["M1", "M2"],
        until: "waitOver",
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      after: { untilWaitOver: "check-balance" },
      on: { "time-is-up": "check-balance", "need-support": "before-you-write" },
    },
    "before-you-write": {
      meta: { kind: "question", facts: ["M1", "M2", "G2"] },
      on: { "wait-first": "wait", "write-now": "ticket" },
    },
    "check-balance": {
      meta: {
        kind: "instruction",
        facts: ["M3", "M5", "L1", "O1", "O10", "O12"],
        lookups: ["credits", "key", "status"],
        signs: {
          "credits-arrived": "solved",
          "never-bought": "not-there",
          "credits-locked": "there-but-refused",
        },
      },
      on: {
        "not-there": "paid-how",
        "one-account": "paid-how",
        "found-there": "ticket",
        "there-but-refused": "to-refused-requests",
      },
    },
    "paid-how": {
      meta: { kind: "question", facts: ["M1"] },
      on: { card: "bank-status", crypto: "transaction-status", "another-way": "bank-status" },
    },
    "bank-status": {
      meta: { kind: "question", facts: ["M4", "O11"] },
      on: {
        completed: [{ guard: "halfHourPassed", target: "ticket" }, { target: "wait-longer" }],
        pending: "payment-pending",
        declined: "to-declined-card",
        "cannot-tell": [{ guard: "halfHourPassed", target: "ticket" }, { target: "wait-longer" }],
      },
    },
    "payment-pending": {
      meta: {
        kind: "instruction",
        facts: ["M1", "M4"],
        lookups: ["credits"],
        signs: { "credits-arrived": "solved" },
      },
      on: {
        "declined-now": "to-declined-card",
        "completed-now": [{ guard: "halfHourPassed", target: "ticket" }, { target: "wait-longer" }],
      },
    },
    "transaction-status": {
      meta: { kind: "instruction", facts: ["M1", "M4", "O11"] },
      on: {
        confirmed: [{ guard: "halfHourPassed", target: "ticket" }, { target: "wait-longer" }],
        unconfirmed: "not-confirmed",
        "cannot-tell": [{ guard: "halfHourPassed", target: "ticket" }, { target: "wait-longer" }],
      },
    },
    "wait-longer": {
      meta: {
        kind: "wait",
        facts: ["M4", "O11"],
        until: "ticketFrom",
        lookups: ["credits", "status"],
        signs: { "credits-arrived": "solved" },
      },
      after: { untilTicket: "ticket" },
      on: { "still-missing": "ticket" },
    },
    "not-confirmed": { meta: { kind: "outcome", facts: ["M1", "L6"], outcome: "why-not" } },
    "to-declined-card": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "declined-card" },
    },
    "to-refused-requests": {
      type: "final",
      meta: { kind: "outcome", facts: ["G1"], outcome: "hand-over", to: "refused-requests" },
    },
    solved: { type: "final", meta: { kind: "outcome", facts: ["G1", "P6"], outcome: "solved" } },
    ticket: { type: "final", meta: { kind: "form", facts: ["M4", "M6", "M7", "L3", "O12", "G2"] } },
  },
} as const satisfies Chart;

export const machine = setup({
  types: {
    input: {} as FlowInput,
    context: {} as FlowInput & { readonly halfHourPassed: boolean },
    events: {} as OptionEvent,
    meta: {} as StepMeta,
  },
  guards: { halfHourPassed: ({ context }) => context.halfHourPassed },
  actions: { noteHalfHour: assign({ halfHourPassed: true }) },
  // Counted from the payment, as on the page: the state of a machine never depends on the time of day.
  delays: {
    untilWaitOver: ({ context }) => paymentDeadlines(new Date(0), context.policy).waitOver.getTime(),
    untilTicket: ({ context }) => paymentDeadlines(new Date(0), context.policy).ticketFrom.getTime(),
  },
}).createMachine({ ...chart, context: ({ input }) => ({ ...input, halfHourPassed: false }) });
