import { cookies } from "next/headers";
import { goTo } from "@/app/desk/go-to";
import { askedProtocol, isSameSite } from "@/lib/server/http/asked-host";
import { take } from "@/lib/server/limits/rate-limit";
import { observed } from "@/lib/server/log/observed";
import { sessionCookie, startSession } from "@/lib/server/log-in/desk-session";
import { staffTokens, tokenShown } from "@/lib/server/log-in/token";
import { settings } from "@/lib/server/settings";

/** Logs in with a token, and logs out without one. Answers the plain forms of the desk with the next page. */
export const POST = observed("POST /desk/session", async (request: Request): Promise<Response> => {
  const { trustProxy } = settings();
  if (!isSameSite(request.headers, trustProxy)) return goTo("/desk/log-in");
  const form = await request.formData().catch(() => new FormData());
  const { name, path, maxAgeSeconds } = sessionCookie;
  const jar = await cookies();
  if (form.has("log-out")) {
    jar.delete({ name, path });
    return goTo("/desk/log-in/logged-out");
  }
  const shown = String(form.get("token") ?? "").trim();
  // The right token is never rate limited, or any stranger could lock staff out by guessing. That does not help to
  // guess: sixteen random characters can't be guessed at any rate.
  const token = tokenShown(shown, staffTokens());
  if (token === undefined) {
    const seconds = await take("try", request.headers);
    return goTo(seconds > 0 ? "/desk/log-in/too-often" : "/desk/log-in/wrong");
  }
  jar.set(name, await startSession(token, new Date()), {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure: askedProtocol(request.headers, trustProxy) === "https",
    maxAge: maxAgeSeconds,
  });
  return goTo(wanted(request.headers.get("referer")));
});

/** The address that the person asked for when the log-in was shown; the log-in's own leads to the desk. */
function wanted(referer: string | null): string {
  const { pathname, search } = URL.canParse(referer ?? "")
    ? new URL(referer ?? "")
    : new URL("http://x/desk");
  return /^\/desk(\/|$)/.test(pathname) && !pathname.startsWith("/desk/log-in") ? pathname + search : "/desk";
}
