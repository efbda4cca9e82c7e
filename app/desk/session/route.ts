import { cookies } from "next/headers";
import { settings } from "@/lib/delivery/settings";
import { sessionCookie, startSession } from "@/lib/desk/session";
import { deskToken } from "@/lib/desk/token";
import { askedProtocol } from "@/lib/http/asked-host";
import { addressOf, createLogInLimit } from "@/lib/http/rate-limit";
import { isSameSecret } from "@/lib/http/same-secret";
import { isSameSite } from "@/lib/http/same-site";
import { observed } from "@/lib/observe/observed";

const limit = createLogInLimit();

/** Logs in who shows the token, and logs out who shows none. Answers the plain forms of the desk with the next page. */
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
  // Whoever shows the right token is never held back, or any stranger could shut staff out by guessing. That helps nobody
  // to guess: sixteen characters by chance take longer than the world has, at any speed.
  if (!isSameSecret(shown, deskToken())) {
    const seconds = await limit(addressOf(request.headers, trustProxy));
    return goTo(seconds > 0 ? "/desk/log-in/too-often" : "/desk/log-in/wrong");
  }
  jar.set(name, await startSession(deskToken(), new Date()), {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure: askedProtocol(request.headers, trustProxy) === "https",
    maxAge: maxAgeSeconds,
  });
  return goTo(wanted(request.headers.get("referer")));
});

/** The address that the person asked for before the log-in stood there; the log-in's own leads to the desk. */
function wanted(referer: string | null): string {
  const { pathname, search } = URL.canParse(referer ?? "")
    ? new URL(referer ?? "")
    : new URL("http://x/desk");
  return /^\/desk(\/|$)/.test(pathname) && !pathname.startsWith("/desk/log-in") ? pathname + search : "/desk";
}

/** By path alone: what name this server goes by outside, it need not know. */
const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });
