import { isFromThisMachine } from "@/lib/http/peer";
import { isSession } from "./session";

/** Who asks may read the desk, must log in first, or can't, because nobody has set a token. */
export type DeskAccess = "open" | "log-in" | "closed";

/**
 * Whether a request may read the desk. Without a token it is open to this machine alone.
 *
 * @param cookie the value of the session's cookie
 * @param token `DESK_TOKEN`
 */
export async function deskAccess(
  headers: Headers,
  cookie: string | undefined,
  token: string | undefined,
  now: Date,
): Promise<DeskAccess> {
  if (token === undefined) return isFromThisMachine(headers) ? "open" : "closed";
  return (await isSession(cookie, token, now)) ? "open" : "log-in";
}
