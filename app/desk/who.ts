import { cookies } from "next/headers";
import { type Act, mayDo } from "@/lib/desk/role";
import { sessionCookie, sessionOf } from "@/lib/server/log-in/desk-session";
import { staffTokens } from "@/lib/server/log-in/token";
import type { StaffToken } from "@/lib/server/settings";

/**
 * The token of a request. `proxy.ts` lets nobody come here without one; this checks again, so that a mistake there
 * opens no page.
 *
 * @throws if nobody is logged in
 */
export async function whoAsks(): Promise<StaffToken> {
  const cookie = (await cookies()).get(sessionCookie.name)?.value;
  const token = await sessionOf(cookie, staffTokens(), new Date());
  if (token === undefined) throw new Error("Nobody is logged in");
  return token;
}

/** Whether the role allows it. */
export const may = async (act: Act): Promise<boolean> => mayDo((await whoAsks()).role, act);
