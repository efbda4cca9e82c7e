import { type NextRequest, NextResponse } from "next/server";
import { defaultLanguage, isLanguage, type Language, languages } from "@/content/languages";
import { embedOf, formatAddress, parseQuery } from "@/lib/flow/address";
import { canonical } from "@/lib/flow/canonical";
import { canonicalPath, publicPages } from "@/lib/flow/public-steps";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { isSameSite } from "@/lib/server/http/asked-host";
import { readKnownActions, readScriptHashes } from "@/lib/server/http/build-files";
import { contentPolicy } from "@/lib/server/http/content-policy";
import { isReadableForm } from "@/lib/server/http/posted-form";
import { sessionCookie, sessionOf } from "@/lib/server/log-in/desk-session";
import { staffTokens } from "@/lib/server/log-in/token";
import { settings } from "@/lib/server/settings";
import { charts } from "@/machines/every-issue";
import { isIssue } from "@/machines/registry";

/** Pages that are made for each request: steps with answers, receipts, feedback, and what staff see of tickets and counts. */
const perRequest =
  /^\/[a-z]+\/(with-answers\/|tickets\/[^/]+$|feedback\/)|^\/desk\/(insights$|audit$|replies$|transcript$|tickets(\/|$))/;

/** A file of a ticket, on the desk. */
const deskFile = /^\/desk\/tickets\/[^/]+\/files\//;
const filePolicy = "default-src 'none'; sandbox";

/** Read with the first request. */
let hashesByPath: ReturnType<typeof readScriptHashes> | undefined;

/** Read with the first form. */
let isKnownAction: ReturnType<typeof readKnownActions> | undefined;

/** The address for look-ups: read with the first request, because a build has no settings. */
let apiOrigin: string | undefined;

/** The internal twin of the step pages: the same page, but rendered per request because it reads the query. */
const twin = "/with-answers";

/** Pages besides the steps that are the same for everybody. */
const otherPages: readonly string[] = [
  ...publicPages,
  "/offline",
  "/tickets/deleted",
  "/manifest.webmanifest",
];

/** The prefix of the first language, which only the inside has. */
const ownPrefix = new RegExp(`^/${defaultLanguage}(?=/|$)`);

/** An address of the API in a language: `/es/api/flows`. */
const spokenApi = new RegExp(`^/(${languages.join("|")})(/api(?:/.*)?)$`);

const isReading = (method: string): boolean => ["GET", "HEAD", "OPTIONS"].includes(method);

/**
 * Sends each address to the page of its language: `/refunds` to `/en/refunds`, which can't be requested from outside.
 * Steps without answers are served static; a request that carries a query goes to the twin. A posted form goes to the
 * route of its page, because React finds its answer only there. Old names answer 308.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search, searchParams } = request.nextUrl;
  const to = (page: string, status = 200) => {
    // A clone, because an address put together from `request.url` may count as another server's.
    const url = request.nextUrl.clone();
    url.pathname = page;
    return withPolicy(request, page, (init) => NextResponse.rewrite(url, { ...init, status }));
  };
  const stay = () => withPolicy(request, pathname, (init) => NextResponse.next(init));
  const moved = (address: string) => {
    // One slash, or the rest of the path would be the name of another site.
    const here = address.replace(/^[/\\]+/, "/");
    return NextResponse.redirect(new URL(here, request.url), 308);
  };

  const { language, path } = languageOf(pathname);
  const missing = () => (language === defaultLanguage ? to("/404") : to(`/${language}/missing`, 404));
  // No page of ours is written with a percent sign or begins with an underscore; Next breaks at some that are.
  if (/%|^\/_/.test(pathname)) return missing();
  const refusal = await refusalOfForm(request);
  if (refusal) return refusal;
  if (isDesk(pathname)) {
    const cookie = request.cookies.get(sessionCookie.name)?.value;
    // Wherever it comes from: a proxy on this machine makes everybody look as if they sat here.
    const isOpen = (await sessionOf(cookie, staffTokens(), new Date())) !== undefined;
    // A script that asks can't show a log-in page.
    const isAskedByScript = request.headers.get("content-type")?.startsWith("application/json") === true;
    if (!isOpen && isAskedByScript) return refused(401, "You are logged out. Log in again.");
    const response = isOpen ? stay() : to("/desk/log-in", 401);
    // A file comes from a stranger: nothing in it may run, whatever a browser takes it for.
    if (isOpen && deskFile.test(pathname)) response.headers.set("content-security-policy", filePolicy);
    // A page that needs the token must not be cached for others.
    response.headers.set("cache-control", "private, no-store");
    return response;
  }
  if (pathname.startsWith("/desk/")) return stay();

  const spoken = spokenApi.exec(pathname);
  if (spoken?.[1] && isReading(request.method)) {
    // The path says the language better than the browser does.
    const headers = new Headers(request.headers);
    headers.set("accept-language", spoken[1]);
    const url = request.nextUrl.clone();
    url.pathname = spoken[2] ?? "/api";
    return NextResponse.rewrite(url, { request: { headers } });
  }
  if (ownPrefix.test(pathname)) return moved((pathname.replace(ownPrefix, "") || "/") + search);
  const wished = languageNamed(searchParams.get("lang"));
  if (wished && isPage(path)) {
    const query = new URLSearchParams(search);
    query.delete("lang");
    const rest = query.toString();
    return moved(pathIn(wished, path) + (rest === "" ? "" : `?${rest}`));
  }
  const page = (inside: string) => to(`/${language}${inside === "/" ? "" : inside}`);
  const named = (response: NextResponse, canonicalOne: string) => {
    // A header, because the build does not know the address of the site. It must be absolute, and never from what a
    // request claims, because a cache shows the answer to others; so without SITE_URL it is left out.
    const { siteUrl } = settings();
    if (siteUrl) response.headers.set("link", pageLinks(new URL(siteUrl).origin, language, canonicalOne));
    return response;
  };

  if (publicPages.some((one) => one === path)) return named(page(path), path);
  if (otherPages.includes(path) || /^\/tickets\/[^/]+$/.test(path)) return page(path);
  const feedback = /^\/feedback\/([^/]*)\/([^/]*)(?:\/thanks)?$/.exec(path);
  if (feedback) return isStep(feedback[1], feedback[2]) ? page(path) : missing();
  const [, issue = "", step, ...rest] = path.split("/");
  if (!isIssue(issue) || rest.length > 0) {
    // A file of `public/`, if there is one.
    return language === defaultLanguage && step === undefined ? stay() : missing();
  }
  if (step && !isStep(issue, step) && !canonical({ issue, step, answers: [] })) return missing();
  const renamed = canonical({ language, issue, step, ...parseQuery(issue, search) });
  if (renamed) return moved(formatAddress(renamed));
  const chart = charts[issue];
  return named(
    search === "" ? page(path) : page(twin + path),
    canonicalPath({ issue, chart }, step || chart.initial),
  );
}

/** Whether a path, without the language, is that of a page: nothing else has a translation. */
const isPage = (path: string): boolean =>
  otherPages.includes(path) || /^\/(tickets|feedback)\//.test(path) || isIssue(path.split("/")[1] ?? "");

/** The language that `?lang=` asks for, such as `es` for `es-MX`; none if it is not one of ours. */
function languageNamed(text: string | null): Language | undefined {
  const [language = ""] = (text ?? "").toLowerCase().split(/[-_]/);
  return isLanguage(language) ? language : undefined;
}

/** For search engines: the one address of a page in its language, and the same page in the others. */
function pageLinks(origin: string, language: Language, path: string): string {
  const link = (other: Language, about: string) => `<${origin}${pathIn(other, path)}>; ${about}`;
  return [
    link(language, 'rel="canonical"'),
    ...languages.map((other) => link(other, `rel="alternate"; hreflang="${other}"`)),
    link(defaultLanguage, 'rel="alternate"; hreflang="x-default"'),
  ].join(", ");
}

/**
 * Adds the script policy. A page that the build has made is vouched for by the hashes of its scripts, and stays static;
 * any other, and the answer to a posted form, by a nonce, which Next reads from the request and writes into the page.
 */
function withPolicy(
  request: NextRequest,
  path: string,
  go: (init: { request: { headers: Headers } }) => NextResponse,
): NextResponse {
  hashesByPath ??= readScriptHashes();
  apiOrigin ??= new URL(settings().live.apiUrl).origin;
  const hashesOf = (page: string) => hashesByPath?.get(page) ?? [];
  const isMadeNow =
    hashesByPath.size === 0 ||
    request.method === "POST" ||
    (perRequest.test(path) && !hashesByPath.has(path));
  const framedBy = isForFrames(request.nextUrl) ? settings().embedOrigins : [];
  const policy = contentPolicy(
    // A page that breaks while it is made gives way to the one that was made for that.
    isMadeNow
      ? { nonce: crypto.randomUUID(), hashes: hashesOf("/_global-error") }
      : { hashes: hashesByPath.get(path) ?? hashesOf("/_not-found") },
    { apiOrigin, framedBy, isDevelopment: process.env.NODE_ENV === "development" },
  );
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = go({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // This header allows no list of sites, so it is left out if there is one.
  if (framedBy.length === 0) response.headers.set("x-frame-options", "SAMEORIGIN");
  return response;
}

/**
 * Whether other sites may show an address in a frame: the flows, their receipts and feedback, requested as such.
 * Everything else may be framed only by us: the desk, and a receipt with the button that deletes its ticket.
 */
const isForFrames = ({ pathname, search }: { pathname: string; search: string }): boolean => {
  const { path } = languageOf(pathname);
  return (
    embedOf(search) !== undefined &&
    (isIssue(path.split("/")[1] ?? "") || /^\/(tickets\/[^/]+|feedback\/.+)$/.test(path))
  );
};

/** Whether a path belongs to the desk and is not the way into it. */
const isDesk = (path: string): boolean =>
  /^\/desk(\/|$)/.test(path) && !/^\/desk\/(log-in(\/|$)|session$)/.test(path);

/** Whether a flow has the step. */
const isStep = (issue = "", step = ""): boolean =>
  isIssue(issue) && Object.hasOwn(charts[issue].states, step);

/** The answer to a form that would make Next fail: one of another site, or an unreadable one. */
async function refusalOfForm(request: NextRequest): Promise<NextResponse | undefined> {
  // The log-in handles its form itself.
  if (request.method !== "POST" || request.nextUrl.pathname === "/desk/session") return undefined;
  if (!isSameSite(request.headers, settings().trustProxy))
    return refused(403, "This form comes from another site, so nothing was done with it.");
  isKnownAction ??= readKnownActions();
  if (!(await isReadableForm(request.clone(), isKnownAction)))
    return refused(
      400,
      "This form can't be read, so nothing was done with it. Load its page anew, and try again.",
    );
  return undefined;
}

const refused = (status: number, sentence: string) =>
  new NextResponse(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

export const config = {
  matcher: [
    "/((?!_next/|api/|(?:healthz|readyz|metrics)(?:/|$)|schemas/|openapi\\.json$|pictures/|icons/|sitemap\\.xml$|robots\\.txt$|favicon\\.ico$|sw\\.js$).*)",
  ],
};
