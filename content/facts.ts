/**
 * The facts that the product stands on, by id, each in a few words for the reader of this file. Those that begin with O are
 * from OpenRouter's documents, the others from the support article, which rules where the two differ.
 * Which step brings a fact to a person is written in the `meta` of the machines; `tests/machines/coverage.ts`
 * turns that round, and a test holds both complete.
 */
export const facts = {
  L1: "credits and billing settings",
  L2: "activity page",
  L3: "support, to raise a ticket",
  L4: "FAQ",
  L5: "models and prices",
  L6: "community help",
  M1: "wait first after paying",
  M2: "when credits usually show up",
  M3: "check the balance on the credits page",
  M4: "still missing: collect the details, raise a ticket",
  M5: "bought on the personal account instead of the organization",
  M6: "moving credits between accounts takes a ticket",
  M7: "what the missing-credits ticket needs",
  D1: "ask the bank which of three reasons it was",
  D2: "turn on international payments",
  D3: "try another card",
  U1: "look at recent requests and their cost",
  U2: "look for a runaway loop",
  U3: "a runaway loop can't be refunded",
  U4: "a key may be exposed: regenerate at once",
  U5: "review team members and their access",
  U6: "dispute a charge by ticket",
  F1: "the free variant's slug",
  F2: "free requests a day",
  F3: "free requests a day with credits",
  F4: "BYOK promotion",
  F5: "plugins stay paid",
  F6: "wrongly billed: generations on a ticket",
  R1: "refundable: unused, inside the window",
  R2: "small amount: the refund button",
  R3: "larger amount: a ticket",
  R4: "how long a refund takes varies",
  R5: "not received in time: a ticket",
  I1: "turn on invoices when buying",
  I2: "Manage Billing sets name and address",
  I3: "an invoice can't be changed afterwards",
  I4: "why: Stripe locks it at the purchase",
  I5: "bring billing details up to date before paying",
  I6: "where to view and download",
  I7: "a downloaded PDF stays accessible",
  I8: "edits reach future invoices only",
  A1: "change password and recovery settings",
  A2: "regenerate every exposed key",
  A3: "ticket with dates, amounts and logs",
  P1: "look at usage regularly",
  P2: "spending alerts and request limits",
  P3: "keep keys safe, rotate them",
  P4: "use the exact free identifier",
  P5: "allow international transactions",
  P6: "auto top-up, with care for its threshold",
  G1: "steps in order, stop when solved",
  G2: "still a problem: a ticket with the details",
  O1: "a 402 has several causes, told by limit_source",
  O2: "in-flight budget: wait, send fewer; one request too large",
  O3: "a balance below zero can block free models",
  O4: "a key's limit is a cap: the smaller of limit and balance counts",
  O5: "budgets of guardrail and workspace: admins raise them",
  O6: "free limits: UTC day, purchases of all time, 20 a minute",
  O15: "typed errors tell the cause",
  O16: "provider errors and provider settings",
} as const;

/** Id of a fact, such as `M1`. */
export type FactId = keyof typeof facts;

/** All fact ids, those of the support article in its order, then those of the documents. */
export const factIds = Object.keys(facts) as FactId[];
