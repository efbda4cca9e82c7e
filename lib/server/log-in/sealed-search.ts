import { createHash } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import type { StaffToken } from "../settings";
import { sessionCookie } from "./desk-session";

const keyOf = (token: string) => createHash("sha256").update(`desk search ${token}`).digest();

/**
 * Encrypts a search, so that it can be in an address: addresses get into logs, and staff search for people.
 *
 * @returns a text that only the same token decrypts, for as long as a session lasts
 */
export const sealSearch = (text: string, { token }: StaffToken, now: Date): Promise<string> =>
  new EncryptJWT({ text })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setExpirationTime(Math.floor(now.getTime() / 1000) + sessionCookie.maxAgeSeconds)
    .encrypt(keyOf(token));

/** @returns what was sealed; `undefined` if it is over or was made up. Never throws. */
export async function openSearch(
  sealed: string,
  { token }: StaffToken,
  now: Date,
): Promise<string | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, keyOf(token), { currentDate: now });
    return typeof payload.text === "string" ? payload.text : undefined;
  } catch {
    return undefined;
  }
}
