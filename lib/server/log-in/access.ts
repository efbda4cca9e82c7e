import { isSession } from "./session";

/** Who asks may read the desk, or must log in first. */
export type DeskAccess = "open" | "log-in";

/**
 * Whether a request may read the desk: with a session alone, wherever it comes from, for a proxy on this machine makes
 * everybody look as if they sat here.
 *
 * @param cookie the value of the session's cookie
 * @param token see `deskToken`
 */
export async function deskAccess(cookie: string | undefined, token: string, now: Date): Promise<DeskAccess> {
  return (await isSession(cookie, token, now)) ? "open" : "log-in";
}
