import type { LookUpMessages } from "./issue-messages";

/**
 * Stripe's decline codes, together where the same helps, in the order of the list that a person looks them up in. The
 * reader of errors knows them from here, too. From https://docs.stripe.com/declines/codes, and of the reasons why Stripe
 * itself stops a payment, from https://docs.stripe.com/declines.
 */
export const declineCodes = {
  "no-money": ["insufficient_funds"],
  expired: ["expired_card"],
  "security-code": ["incorrect_cvc", "invalid_cvc"],
  number: ["incorrect_number", "invalid_number"],
  "expiry-date": ["invalid_expiry_month", "invalid_expiry_year"],
  address: ["incorrect_address", "incorrect_zip"],
  "no-reason": [
    "do_not_honor",
    "do_not_try_again",
    "call_issuer",
    "no_action_taken",
    "security_violation",
    "service_not_allowed",
    "stop_payment_order",
    "revocation_of_authorization",
    "revocation_of_all_authorizations",
  ],
  risk: ["generic_decline", "fraudulent", "merchant_blacklist", "elevated_risk_level", "highest_risk_level"],
  "card-kind": ["card_not_supported"],
  currency: ["currency_not_supported"],
  limit: ["card_velocity_exceeded"],
  amount: ["invalid_amount"],
  confirm: ["authentication_required"],
  fault: ["processing_error"],
  again: ["approve_with_id", "reenter_transaction"],
  twice: ["duplicate_transaction"],
  pin: [
    "incorrect_pin",
    "invalid_pin",
    "pin_try_exceeded",
    "offline_pin_required",
    "online_or_offline_pin_required",
  ],
  account: ["invalid_account", "new_account_information_available"],
  lost: ["lost_card", "stolen_card"],
  stopped: ["pickup_card", "restricted_card"],
  "not-allowed": ["transaction_not_allowed", "not_permitted"],
  busy: ["try_again_later", "issuer_not_available"],
  count: ["withdrawal_count_limit_exceeded"],
  test: ["testmode_decline"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What lies behind a decline code, as far as it says. */
export type DeclineReason = keyof typeof declineCodes;

/** The list that a person looks a code up in, in the words of a language. */
export const declineEntries = (
  meanings: Readonly<Record<DeclineReason, string>>,
): LookUpMessages["entries"] =>
  (Object.keys(declineCodes) as DeclineReason[]).map((reason) => ({
    term: declineCodes[reason].join(" / "),
    meaning: meanings[reason],
  }));
