import { createHash } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";

/** The one cookie of the product, sent to the desk alone. */
export const sessionCookie = { name: "desk", path: "/desk", maxAgeSeconds: 12 * 3600 } as const;

/** What sessions are signed with: whoever changes the token ends them all. */
const keyOf = (token: string) => createHash("sha256").update(`desk session ${token}`).digest();

/**
 * A session for who has shown the token. It holds a moment and nothing else: the desk knows no persons.
 *
 * @returns the value of the cookie, good for {@link sessionCookie.maxAgeSeconds}
 */
export function startSession(token: string, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + sessionCookie.maxAgeSeconds)
    .sign(keyOf(token));
}

/** Whether a cookie is a session that this token has signed and that still lasts. Never throws. */
export async function isSession(value: string | undefined, token: string, now: Date): Promise<boolean> {
  if (value === undefined) return false;
  try {
    await jwtVerify(value, keyOf(token), {
      algorithms: ["HS256"],
      currentDate: now,
      requiredClaims: ["exp"],
    });
    return true;
  } catch {
    return false;
  }
}
