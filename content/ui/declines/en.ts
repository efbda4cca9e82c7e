import type { DeclineReason } from "../../decline-codes";

/** What lies behind each decline code, and what helps: in the list of codes, and where an error names one. */
export const declineMeanings: Readonly<Record<DeclineReason, string>> = {
  "no-money": "The account behind the card has too little money. Pay in some, or use another card.",
  expired: "The card is past its date. Use the new card, or another one.",
  "security-code": "The security code does not match. Type the code on the card again.",
  number: "The card number does not match. Type it again on the payment page.",
  "expiry-date": "The expiry date is not right. Type month and year again, as they are on the card.",
  address: "The billing address or postal code does not match. Type it as your bank has it.",
  "no-reason": "The bank refused without a reason. Call it and ask for one.",
  risk: "The bank gave no reason, or the payment looked risky. Call the bank and ask.",
  "card-kind": "This kind of card does not work for this purchase. Use another card.",
  currency: "The card can't pay in this currency. Ask your bank, or use another card.",
  limit: "The card reached a limit on its balance or payments. Ask your bank when it can pay again.",
  amount: "The amount may be more than the card can pay. Ask your bank, or pay less at once.",
  confirm: "The bank wants you to confirm the payment. Try again, and confirm it in the bank's app.",
  fault: "Something broke while the card was charged. Check with your bank, then try again.",
  again: "The bank could not approve it. Pay again. If it repeats, call the bank.",
  twice: "The same payment was made a moment ago. Check your balance before you pay again.",
  pin: "This is about the card's PIN, as at a card reader. Ask your bank, or use another card.",
  account: "The card, or the account behind it, is not valid. Ask your bank, or use another card.",
  lost: "The bank has this card down as no longer in your hands. Call the bank, and use another card.",
  stopped: "The card can't be used, maybe because it was reported lost or stolen. Call the bank.",
  "not-allowed": "The card is not open for this kind of payment. Ask your bank to allow it.",
  busy: "The bank could not answer just now. Try again later. If it repeats, call the bank.",
  count: "The card reached its limit of payments. Use another card, or ask your bank to raise it.",
  test: "That is a card number for tests. Use a real card.",
};
