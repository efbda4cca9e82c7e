/**
 * What people see and say, and where that leads. Used three ways: as the list "which of these do you see?" (those
 * with `listed`: what the problems above it do not say already), as the search index, and as the events of the triage machine (`machines/triage.ts`).
 * `words` are what people type: error texts, codes, misspellings that a fuzzy search would not forgive.
 */
export interface SymptomMessages {
  readonly label: string;
  readonly words: string;
  readonly listed?: true;
}

export const symptoms = {
  "balance-unchanged": {
    label: "I paid, but my balance did not change",
    words: "missing credits not showing top up topup not received not arrived zero balance purchase gone",
  },
  "crypto-not-there": {
    label: "My crypto payment has not arrived",
    words: "crypto usdc eth bitcoin coinbase wallet transaction hash blockchain pending network",
    listed: true,
  },
  "wrong-account": {
    label: "The credits went to the wrong account",
    words: "organization organisation org personal account transfer move credits team workspace wrong",
    listed: true,
  },
  "payment-pending": {
    label: "My bank shows the payment as pending",
    words: "pending processing authorization hold reserved bank",
  },
  "out-of-credit": {
    label: "I get “402” or “insufficient credits”",
    words:
      "402 payment required insufficient credits insufficient balance requires more credits can only afford max_tokens negative balance",
    listed: true,
  },
  "limit-reached": {
    label: "I get “403”, or a limit or budget is exceeded",
    words:
      "403 forbidden key limit exceeded monthly weekly daily limit budget limit exceeded workspace guardrail spending limit",
    listed: true,
  },
  "key-not-taken": {
    label: "I get “401”, or my key is not accepted",
    words: "401 user not found no auth credentials found invalid api key disabled expired unauthorized",
    listed: true,
  },
  "card-refused": {
    label: "My card was declined",
    words:
      "declined card decline refused rejected do_not_honor generic_decline insufficient_funds stripe card_declined payment failed failure",
  },
  "bank-blocks": {
    label: "My bank blocks the payment",
    words: "bank blocked fraud international foreign transaction 3d secure 3ds verification authentication",
    listed: true,
  },
  "another-card": {
    label: "I want to pay with another card",
    words: "other card new card change card payment method prepaid debit visa mastercard",
  },
  "charged-more": {
    label: "I was charged more than I expected",
    words:
      "unexpected charge higher bill too much expensive overcharged cost spike money gone credits disappeared drained",
  },
  "credits-vanish": {
    label: "My credits go down too fast",
    words: "draining fast loop runaway agent retry many requests burned burnt usage spike",
  },
  "top-up-surprise": {
    label: "I was charged without buying anything",
    words: "auto top-up auto topup automatic recharge recurring subscription charged without",
    listed: true,
  },
  "fee-surprise": {
    label: "I paid more than the credits I got",
    words: "fee fees 5.5% surcharge less credits than paid service fee processing",
    listed: true,
  },
  "free-but-charged": {
    label: "I was charged on a free model",
    words: "free model charged :free variant cost deepseek free billed not free",
  },
  "free-limit": {
    label: "My free model stopped answering, or I get “429”",
    words: "429 rate limit too many requests free-models-per-day daily limit quota exceeded 50 1000 requests",
    listed: true,
  },
  "plugin-cost": {
    label: "Web search or a PDF cost money",
    words: "web search plugin :online exa pdf ocr mistral file upload plugin charged",
  },
  "want-refund": {
    label: "I want my money back",
    words: "refund money back return cancel purchase mistake accidental bought undo",
  },
  "refund-late": {
    label: "My refund has not arrived",
    words: "refund late not received waiting refund missing business days",
    listed: true,
  },
  "need-invoice": {
    label: "I need an invoice or a receipt",
    words: "invoice receipt bill pdf download tax document accounting payment history",
  },
  "vat-details": {
    label: "My invoice lacks my VAT number or company name",
    words:
      "vat tax id ust gst company name address billing details invoice wrong change correct reissue edit",
    listed: true,
  },
  "key-leaked": {
    label: "My API key has leaked",
    words:
      "leaked key exposed github api key stolen compromised published revoke rotate unknown key not mine don't know strange key",
    listed: true,
  },
  "not-me": {
    label: "Somebody else used my account",
    words:
      "unauthorized unauthorised hacked account fraud not me unknown stranger compromised suspicious login takeover",
  },
} as const satisfies Record<string, SymptomMessages>;

export type SymptomId = keyof typeof symptoms;
