/**
 * What people see, and where that leads: the list "which of these do you see?" (those with `listed`: what the problems
 * above it do not say already), the words for steps that the box leads to, and the events of the triage machine
 * (`machines/triage.ts`).
 */
interface SymptomMessages {
  readonly label: string;
  readonly listed?: true;
}

export const symptoms = {
  "crypto-not-there": {
    label: "My crypto payment has not arrived",
    listed: true,
  },
  "wrong-account": {
    label: "The credits went to the wrong account",
    listed: true,
  },
  "payment-pending": {
    label: "My bank shows the payment as pending",
  },
  "out-of-credit": {
    label: "I get “402” or “insufficient credits”",
    listed: true,
  },
  "limit-reached": {
    label: "I get “403”, or a limit or budget is exceeded",
    listed: true,
  },
  "key-not-taken": {
    label: "I get “401”, or my key is not accepted",
    listed: true,
  },
  "bank-blocks": {
    label: "My bank blocks the payment",
    listed: true,
  },
  "another-card": {
    label: "I want to pay with another card",
  },
  "credits-vanish": {
    label: "My credits go down too fast",
  },
  "top-up-surprise": {
    label: "I was charged without buying anything",
    listed: true,
  },
  "fee-surprise": {
    label: "I paid more than the credits I got",
    listed: true,
  },
  "free-limit": {
    label: "My free model stopped answering, or I get “429”",
    listed: true,
  },
  "plugin-cost": {
    label: "Web search or a PDF cost money",
  },
  "refund-late": {
    label: "My refund has not arrived",
    listed: true,
  },
  "need-invoice": {
    label: "I need an invoice or a receipt",
  },
  "vat-details": {
    label: "My invoice lacks my VAT number or company name",
    listed: true,
  },
  "key-leaked": {
    label: "My API key has leaked",
    listed: true,
  },
} as const satisfies Record<string, SymptomMessages>;

export type SymptomId = keyof typeof symptoms;
