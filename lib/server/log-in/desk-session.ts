import { createHash } from "node:crypto";
import { decodeJwt, jwtVerify, SignJWT } from "jose";
import type { StaffToken } from "../settings";

/** The only cookie of the product, sent only to the desk. */
export const sessionCookie = { name: "desk", path: "/desk", maxAgeSeconds: 12 * 3600 } as const;

/** The key that signs sessions: changing the token ends them all. */
const keyOf = (token: string) => createHash("sha256").update(`desk session ${token}`).digest();

/**
 * A session for a token. It holds two times and the name of the token; the desk has no accounts.
 *
 * @returns the value of the cookie, good for {@link sessionCookie.maxAgeSeconds}
 */
export function startSession({ name, token }: StaffToken, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(name)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + sessionCookie.maxAgeSeconds)
    .sign(keyOf(token));
}

/**
 * The token that a session was started with.
 *
 * @param tokens those that open the desk today
 * @returns `undefined` if none of them has signed it, or it is over. Never throws.
 */
export async function sessionOf(
  value: string | undefined,
  tokens: readonly StaffToken[],
  now: Date,
): Promise<StaffToken | undefined> {
  if (value === undefined) return undefined;
  try {
    // The claimed name only says which key to try.
    const { sub } = decodeJwt(value);
    const claimed = tokens.find(({ name }) => name === sub);
    if (claimed === undefined) return undefined;
    await jwtVerify(value, keyOf(claimed.token), {
      algorithms: ["HS256"],
      currentDate: now,
      requiredClaims: ["exp", "sub"],
    });
    return claimed;
  } catch {
    return undefined;
  }
}
