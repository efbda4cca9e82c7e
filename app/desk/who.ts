import { cookies } from "next/headers";
import { type Act, mayDo } from "@/lib/desk/role";
import { sessionCookie, sessionOf } from "@/lib/server/log-in/desk-session";
import { staffTokens } from "@/lib/server/log-in/token";
import type { StaffToken } from "@/lib/server/settings";

/**
 * The token of who asks. `proxy.ts` lets nobody come here without one; this looks again, so that no page is open by a
 * mistake there.
 *
 * @throws if nobody is logged in
 */
export async function whoAsks(): Promise<StaffToken> {
  const cookie = (await cookies()).get(sessionCookie.name)?.value;
  const token = await sessionOf(cookie, staffTokens(), new Date());
  if (token === undefined) throw new Error("Nobody is logged in");
  return token;
}

/** Whether who asks may do it. */
export const may = async (act: Act): Promise<boolean> => mayDo((await whoAsks()).role, act);
