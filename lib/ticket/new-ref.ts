/** Crockford's base 32: no letter that is taken for another on the phone. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A reference for a ticket, short enough to read out: `BT-7F3K-9QX2`.
 *
 * @param bytes eight random bytes
 */
export function newRef(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte & 31]).join("");
  return `BT-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
