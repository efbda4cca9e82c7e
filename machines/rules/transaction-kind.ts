/**
 * The kind of payment of a transaction's id, as far as its shape shows.
 *
 * @param id as typed
 * @returns "crypto" for a hash of 64 hex digits, or one of Bitcoin, Ethereum or Solana; "card" for an id of Stripe, or an
 *   acquirer's reference number (23 digits); `undefined` for anything else
 */
export function transactionKind(id: string | undefined): "crypto" | "card" | undefined {
  const text = id?.trim() ?? "";
  if (/^(0x)?[0-9a-f]{64}$/i.test(text) || /^[1-9A-HJ-NP-Za-km-z]{86,88}$/.test(text)) return "crypto";
  return /^(ch|pi|py|cs|in|txn|pm)_[A-Za-z0-9_]{6,}$/.test(text) || /^\d{23}$/.test(text)
    ? "card"
    : undefined;
}
