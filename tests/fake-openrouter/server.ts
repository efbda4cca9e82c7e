import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { accountOf, fakeAccounts, fakeModels, generationId } from "./accounts.ts";

/** What it was asked, without the key: whether there was one. */
export interface FakeRequest {
  readonly method: string;
  readonly url: string;
  readonly key: string | undefined;
  readonly origin: string | undefined;
}

export interface FakeOpenRouter {
  /** Of the API, as the setting OPENROUTER_API_URL wants it. */
  readonly apiUrl: string;
  readonly statusUrl: string;
  readonly requests: readonly FakeRequest[];
  stop(): Promise<void>;
}

/** Which headers the API exposes to browsers is not documented; here it is the one that a page reads. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "retry-after",
  "access-control-max-age": "600",
};
const slowMs = 1500;

/**
 * A stand-in for OpenRouter's API on this machine, for tests and development alone. Besides the accounts there are keys
 * that make it fail: `fakeTroubles`, and any other `status-…`.
 *
 * @param port 0 for any free one
 */
export async function startFakeOpenRouter(port = 0): Promise<FakeOpenRouter> {
  const requests: FakeRequest[] = [];
  const seen = new Map<string, number>();
  const server = createServer((request, response) => {
    if (request.url === "/status/incidents.rss") return feed(response);
    if (request.method === "OPTIONS") return void response.writeHead(204, cors).end();
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    const { method = "", url = "" } = request;
    requests.push({ method, url, key, origin: request.headers.origin });
    const account = key === undefined ? undefined : accountOf(key);
    const nth = (seen.get(`${key} ${url}`) ?? 0) + 1;
    seen.set(`${key} ${url}`, nth);
    answer(request, response, account, nth);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/v1`,
    statusUrl: `${origin}/status`,
    requests,
    stop: () => stop(server),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  account: string | undefined,
  nth: number,
) {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
  const path = pathname.replace("/api/v1", "");
  const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...cors, ...headers })
      .end(JSON.stringify(body));
  const refuse = (code: number, message: string, headers: Record<string, string> = {}) =>
    send(code, { error: { code, message } }, headers);

  if (path === "/models")
    return send(200, { data: fakeModels, links: { next: null }, total_count: fakeModels.length });
  if (account === undefined) return refuse(401, "No auth credentials found");
  const status = /^status-(\d{3})$/.exec(account)?.[1];
  if (status) {
    const headers: Record<string, string> = /429|503/.test(status) ? { "retry-after": "30" } : {};
    return refuse(Number(status), messages[status] ?? "Something went wrong", headers);
  }
  switch (account) {
    case "disabled":
      return refuse(401, "API key is disabled");
    case "expired-refused":
      // https://github.com/OpenRouterTeam/docs/issues/5
      return refuse(401, "User not found.");
    case "key-limit":
      // https://github.com/MCPJam/inspector/issues/1287
      return refuse(
        403,
        "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys",
      );
    case "address":
      return refuse(403, "This API key cannot be used from your IP address");
    case "html":
      return void response.writeHead(200, { "content-type": "text/html", ...cors }).end("<h1>Sign in</h1>");
    case "hang":
      return;
    case "no-cors":
      return void response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ data: fakeAccounts.healthy?.credits }));
    case "redirect":
      return void response.writeHead(302, { location: "/api/v1/elsewhere", ...cors }).end();
    case "huge":
      return void response
        .writeHead(200, { "content-type": "application/json", ...cors })
        .end(`{"data":"${"x".repeat(9 * 1024 * 1024)}"}`);
    case "cut":
      return void response
        .writeHead(200, { "content-type": "application/json", "content-length": "1000", ...cors })
        .write('{"data":', () => response.destroy());
    case "flaky":
      if (nth % 2 === 1) return refuse(502, "Bad gateway");
  }
  const known = fakeAccounts[account];
  if (known === undefined) return refuse(401, "User not found.");
  const data = () => {
    switch (path) {
      case "/key":
        return known.key;
      case "/credits":
        return account === "paying" && nth > 1 ? { total_credits: 50, total_usage: 4.25 } : known.credits;
      case "/keys":
        return known.keys;
      case "/activity":
        return known.activity;
      case "/generation":
        return searchParams.get("id") === generationId ? known.generation : undefined;
    }
  };
  if (!known.isManagement && (path === "/keys" || path === "/activity"))
    return refuse(403, "Only management keys can perform this operation");
  const found = data();
  if (found === undefined) return refuse(404, `Not found: ${path}`);
  if (account === "slow") return void setTimeout(() => send(200, { data: found }), slowMs);
  send(200, { data: found });
}

const messages: Readonly<Record<string, string>> = {
  "400": "Invalid request",
  "402":
    "This request requires more credits, or fewer max_tokens. You requested up to 65536 tokens, but can only afford 1200.",
  "403": "Only management keys can perform this operation",
  "408": "Request timed out",
  "429":
    "Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day",
  "500": "Internal Server Error",
};

function feed(response: ServerResponse): void {
  response
    .writeHead(200, { "content-type": "application/rss+xml" })
    .end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Fake</title><item><title>Slow answers &lt;b&gt;</title><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`,
    );
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
