import { subscribe } from "node:diagnostics_channel";
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { keepProxyHeaders } from "./asked-host";

/** An answer that needs nothing of the product. */
interface EarlyRefusal {
  readonly status: 400 | 404 | 405 | 415;
  readonly headers: Readonly<Record<string, string>>;
}

const readMethods = ["GET", "HEAD", "OPTIONS"];
/** The routes of the API by what they know: Next would answer another method without a word. */
const apiRoutes: readonly (readonly [path: RegExp, methods: readonly string[]])[] = [
  [/^\/api\/(?:checks|flows(?:\/[^/]+){0,2}|tickets\/[^/]+)\/?$/, readMethods],
  [/^\/api\/(?:counts|tickets|relay\/[^/]+)\/?$/, ["POST", "OPTIONS"]],
  [/^\/api\/attachments\/[^/]+\/[^/]+\/?$/, ["PUT", "OPTIONS"]],
];
/** Whatever else is asked for of the API: it is told that there is nothing. */
const apiMethods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
/** Pages take posted forms, for whoever has no scripts. */
const pageMethods = ["GET", "HEAD", "POST"];
/** The API in a language, and what describes it: pages of other sites may ask whether they may read it. */
const isForReading = /^\/(?:[a-z]+\/api\/|schemas\/|openapi\.json$)/;
const fileMethods = ["GET", "HEAD"];

/** What `proxy.ts` does not see; of all else it says itself what is missing, in the language of the page. */
const pastProxy = /^\/(?:api|_next|schemas|pictures|icons|healthz|readyz|metrics)(?:\/|$)/;

/**
 * What can only be refused, and breaks Next: an address that is no path, one that can't be decoded or that hides a slash,
 * and a method that nothing here knows.
 *
 * @param url as it stands in the request, with its query
 */
export function refusalOf(
  method: string,
  url: string,
  headers: Readonly<IncomingHttpHeaders>,
): EarlyRefusal | undefined {
  if (!url.startsWith("/")) return { status: 400, headers: {} };
  const [path = ""] = url.split("?");
  if (pastProxy.test(path) && !isPlain(path)) return { status: 404, headers: {} };
  const methods = methodsFor(path);
  if (!methods.includes(method)) return { status: 405, headers: { allow: methods.join(", ") } };
  return isApi(path) && isForPages(headers) ? { status: 415, headers: {} } : undefined;
}

const isApi = (path: string) => /^\/api([/?]|$)/.test(path);

/** A name with a dot is a file's: no page and no route of the API has one. */
function methodsFor(path: string): readonly string[] {
  if (isApi(path)) return apiRoutes.find(([route]) => route.test(path))?.[1] ?? apiMethods;
  if (isForReading.test(path)) return readMethods;
  return pastProxy.test(path) || /\.[^/]*$/.test(path) ? fileMethods : pageMethods;
}

/** Whether a request brings what pages take and no route of the API does; the page that says "not found" would try to read it. */
const isForPages = (headers: Readonly<IncomingHttpHeaders>) =>
  "next-action" in headers || /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

/** Whether a path can be decoded, and has the same parts then. */
function isPlain(path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return decoded.split("/").length === path.split("/").length && !/[\\\u0000-\u001f\u007f]/.test(decoded);
  } catch {
    return false;
  }
}

const sentences = {
  400: "This is no address of this site.",
  404: "There is nothing at this address.",
  405: "This address can't be asked for in this way.",
  415: "This address takes no forms.",
} as const satisfies Record<EarlyRefusal["status"], string>;

/**
 * From now on every request is looked at before Next sees it. What is refused Next never hears of. Call once, before the
 * first request.
 *
 * @param trustProxy whether a proxy of ours writes `X-Forwarded-Host` and its like; else they are forgotten here
 */
export function refuseEarly(trustProxy: boolean): void {
  const guarded = new WeakSet<Server>();
  // Next makes the server itself; this is where Node shows it, just before the request goes to it.
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
    server.emit = (event: string, ...rest: unknown[]) => {
      if (event !== "request") return emit(event, ...rest);
      const [request, response] = rest as [IncomingMessage, ServerResponse];
      keepProxyHeaders(request.headers, trustProxy);
      storeNoRefusal(response);
      const refusal = refusalOf(request.method ?? "", request.url ?? "", request.headers);
      if (refusal === undefined) return emit(event, ...rest);
      refuse(response, refusal, isApi(request.url ?? ""));
      return true;
    };
  });
}

/** @param isForProgram it asked the API, whose errors have a form */
function refuse(response: ServerResponse, { status, headers }: EarlyRefusal, isForProgram: boolean): void {
  response.writeHead(status, {
    ...headers,
    "content-type": isForProgram ? "application/problem+json" : "text/plain; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  });
  const detail = sentences[status];
  response.end(
    isForProgram ? JSON.stringify({ status, title: STATUS_CODES[status], detail }) : `${detail}\n`,
  );
}

/** A page that is missing today may be there tomorrow, so nobody between may keep that it is not; Next would for a year. */
function storeNoRefusal(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isRefusal = status >= 400 && !response.headersSent;
    if (isRefusal && !String(response.getHeader("cache-control")).includes("no-store"))
      response.setHeader("cache-control", "no-store");
    return writeHead(status, ...rest);
  };
}
