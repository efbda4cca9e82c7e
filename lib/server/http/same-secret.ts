import { createHash, timingSafeEqual } from "node:crypto";

/** Compares secrets in a time that does not tell how much of them is right, or how long they are. */
export function isSameSecret(shown: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(shown), digest(secret));
}
