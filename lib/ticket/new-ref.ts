/** Crockford's base 32: no letter that is taken for another on the phone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference of ours within a text, in small letters too. */
export const anyRef = new RegExp(`\\bBT-[${alphabet}]{4}-[${alphabet}]{4}\\b`, "i");

/**
 * A reference for a ticket, short enough to read out: `BT-7F3K-9QX2`.
 *
 * @param bytes eight random bytes
 */
export function newRef(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte & 31]).join("");
  return `BT-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * The reference of the ticket that a submission makes: the same for every repeat of it.
 *
 * @param idempotencyKey a UUID; any other text gives a reference too
 */
export function refOf(idempotencyKey: string): string {
  const hex = idempotencyKey.replace(/[^0-9a-f]/gi, "").padEnd(16, "0");
  return newRef(
    Uint8Array.from({ length: 8 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)),
  );
}
