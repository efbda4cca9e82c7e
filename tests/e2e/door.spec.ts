import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { expect } from "playwright/test";
import { cleansUp } from "./clean-up";
import { builtServer, startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { test } from "./test";

/** What a server says to one request, byte by byte as it was asked: no client tidies its address up. */
interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const { cleanUp, newFolder } = cleansUp("door");

/** A server of its own, whose log is looked at. */
async function newServer() {
  const port = await freePort();
  const log = join(newFolder(), "printed");
  const env = { PORT: String(port), DATA_DIR: newFolder(), LOG_LEVEL: "info" };
  const server = startServer(env, builtServer, log);
  cleanUp.push(() => server.kill("SIGKILL"));
  await untilReady(`http://localhost:${port}`);
  const send = (method: string, path: string, headers: Record<string, string> = {}, body = "") =>
    new Promise<Answer>((done, failed) => {
      ask({ host: "localhost", port, method, path, headers }, (answer) => {
        let text = "";
        answer.on("data", (piece) => {
          text += piece;
        });
        answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, text }));
      })
        .on("error", failed)
        .end(body);
    });
  return { send, printed: () => readFileSync(log, "utf8") };
}

/** Nothing of an answer or of the log is that of a fault. */
function expectNoFault({ status, text }: Answer, said: string): void {
  expect(status, said).toBeGreaterThanOrEqual(400);
  expect(status, said).toBeLessThan(500);
  expect(text, said).not.toMatch(/\bat .+:\d+:\d+|Internal Server Error/);
}

const expectNothingLogged = (printed: string) =>
  expect(printed).not.toMatch(/"level":[56]0|^\s+at |⨯|Error:/m);

test("what is not there may not be kept: no 404 has a life", async () => {
  const { send, printed } = await newServer();
  const missing = [
    "/coffee",
    "/coffee/more",
    "/unknown.txt",
    "/.env",
    "/404",
    "/500",
    "/_not-found",
    "/_global-error",
    "/missing",
    "/refunds/nonsense",
    "/refunds/nonsense?used-any=unused",
    "/with-answers/refunds",
    "/feedback/refunds/nonsense",
    "/es/coffee",
    "/es/missing",
    "/es/embed.js",
    "/ar/desk",
    "/ar/refunds/nonsense",
    "/%E0%A4",
    "/es/%E0%A4",
    "/desk/log-in/nonsense",
    "/desk/%E0%A4",
    "/tickets",
    "/sw.js/x",
    "/robots.txt/x",
    "/manifest.webmanifest/x",
    "/icons/none.png",
    "/pictures/none.png",
    "/schemas/none.json",
    "/favicon.ico",
    "/metrics",
    "/healthz/x",
    "/api",
    "/api/none",
    "/api/none/more",
    "/api/flows/none",
    "/api/flows/refunds/none",
    "/api/tickets/ffffffffffffffffffffffffffffffff",
    "/_next/none",
    "/_next/static/none.js",
    "/_next/data/x/y.json",
  ];
  for (const path of missing)
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await send(method, path);
      expect(status, `${method} ${path}`).toBe(404);
      expect(headers["cache-control"], `${method} ${path}`).toContain("no-store");
      expect(headers["cache-control"], `${method} ${path}`).not.toContain("s-maxage");
    }
  expectNothingLogged(printed());
  // What is there is kept as before.
  expect((await send("GET", "/refunds")).headers["cache-control"]).toContain("s-maxage");
});

test("addresses that hide what they mean are no fault of the server, and show nothing of the desk", async () => {
  const { send, printed } = await newServer();
  for (const path of [
    "/api%2ftickets",
    "/api%2Fflows",
    "/api%5ctickets",
    "/api%252ftickets",
    "/api/%E0%A4",
    "/api/tickets/%E0%A4",
    "/api/tickets/%2f",
    "/api/flows/%00",
    "/api/%2e%2e%2fdesk/insights",
    "/desk%2finsights",
    "/desk%2Fflows%2Frefunds",
    "/desk%5cinsights",
    "/desk/%69nsights",
    "/desk/%2f",
    "/%64esk",
    "/%64esk/insights",
    "/refunds%2fhow-much",
    "/refunds/%00",
    "/refunds/%252f",
    "/refunds/%0d%0aX-Evil:1",
    "/tickets/%2f",
    "/tickets/%00",
    "/feedback/refunds/%5c",
    "/%00",
    "/%zz",
    "/%",
    "/%c0%af",
    "/es%2frefunds",
    "/_next/static/%E0%A4",
    "/_next/static/..%2f..%2fserver%2fapp",
    "/_next%2fstatic",
    "/pictures/%E0%A4.png",
    "/_global-error",
    "*",
    "http://evil.example/refunds",
  ])
    for (const method of ["GET", "POST"]) {
      const answer = await send(method, path);
      expectNoFault(answer, `${method} ${path}`);
      expect(answer.text, path).not.toMatch(/evil|Where people get stuck/);
    }
  for (const path of [
    "/api/%2e%2e/desk/insights",
    "/_next/%2e%2e/desk",
    "/schemas/../desk/insights",
    "/x/..//desk",
  ])
    expect([400, 401, 404, 308], path).toContain((await send("GET", path)).status);
  expectNothingLogged(printed());
});

test("methods that nothing here knows are refused, and said which are known", async () => {
  const { send, printed } = await newServer();
  const paths = [
    "/",
    "/refunds?used-any=unused",
    "/desk",
    "/desk/session",
    "/desk/insights",
    "/tickets/ffffffffffffffffffffffffffffffff",
    "/coffee",
    "/api/flows",
    "/api/none",
    "/healthz",
    "/embed.js",
    "/sw.js",
    "/robots.txt",
    "/manifest.webmanifest",
    "/pictures/start.png",
    "/_next/static/x",
    "/_next/image",
  ];
  for (const method of ["TRACE", "PROPFIND", "PURGE", "PATCH", "QUERY", "LOCK"])
    for (const path of paths) {
      const answer = await send(method, path);
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.allow, `${method} ${path}`).toContain("GET");
    }
  for (const method of ["PUT", "DELETE", "OPTIONS"])
    for (const path of paths.filter((one) => !one.startsWith("/api/")))
      expect((await send(method, path)).status, `${method} ${path}`).toBe(405);
  for (const path of ["/embed.js", "/sw.js", "/_next/static/x", "/robots.txt", "/healthz", "/schemas/none"])
    expect((await send("POST", path)).status, path).toBe(405);
  expect((await send("OPTIONS", "/api/tickets")).status).toBe(204);
  // The connection goes on: a refusal is one answer, and not two.
  expect((await send("GET", "/refunds")).status).toBe(200);
  expectNothingLogged(printed());
});

/** The ids of the actions that the build has made, each as whoever looks at a page finds it. */
const actions = () =>
  Object.keys(
    JSON.parse(readFileSync(join(builtServer, ".next", "server", "server-reference-manifest.json"), "utf8"))
      .node,
  );

const multipart = { "content-type": "multipart/form-data; boundary=x" };
const text = { "content-type": "text/plain;charset=UTF-8" };
const fields = (all: Record<string, string>) =>
  `${Object.entries(all)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--x--\r\n`;

test("forms of another site, made-up actions and broken forms are refused, and are no fault of the server", async () => {
  test.setTimeout(120_000);
  const { send, printed } = await newServer();
  const [id = ""] = actions();
  expect(id.length).toBeGreaterThan(30);
  const foreign = { origin: "https://evil.example" };
  const bound = { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }), $ACTION_KEY: "k" };
  const posts: [string, Record<string, string>, string][] = [
    ["a form of another site", { ...multipart, ...foreign }, fields({ q: "card" })],
    ["an action of another site", { ...multipart, ...foreign }, fields({ [`$ACTION_ID_${id}`]: "" })],
    ["a script's action of another site", { ...text, ...foreign, "next-action": id }, "[]"],
    ["another site that names itself", { ...text, ...foreign, "x-forwarded-host": "evil.example" }, "a"],
    ["no origin", { ...text, origin: "null", "next-action": id }, "[]"],
    ["a broken origin", { ...text, origin: "garbage", "next-action": id }, "[]"],
    ["a made-up action", { ...text, "next-action": "made-up" }, "[]"],
    ["a made-up action that looks like one", { ...text, "next-action": "0".repeat(42) }, "[]"],
    ["an action of every object", { ...text, "next-action": "__proto__" }, "[]"],
    ["an action with garbage", { ...text, "next-action": id }, "{{{"],
    ["an action with a broken form", { ...multipart, "next-action": id }, "--x\r\nfoo"],
    ["an action with bytes", { "content-type": "application/octet-stream", "next-action": id }, "x"],
    ["an action of no kind", { "next-action": id }, "x"],
    ["a broken form", multipart, "--x\r\nfoo"],
    ["a form cut short", multipart, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhello'],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, "hello"],
    ["an empty form", multipart, ""],
    ["a made-up action in a form", multipart, fields({ "$ACTION_ID_made-up": "" })],
    ["a key of no action", multipart, fields({ $ACTION_KEY: "k" })],
    ["an action bound to nothing", multipart, fields({ $ACTION_REF_1: "" })],
    ...[
      "null",
      '["$"]',
      '["$F7"]',
      '["$Q7"]',
      '["$0:__proto__"]',
      "[".repeat(5000) + "]".repeat(5000),
    ].flatMap((values): [string, Record<string, string>, string][] => [
      [`an action with ${values.slice(0, 20)}`, { ...text, "next-action": id }, values],
      [
        `an action in a form with ${values.slice(0, 20)}`,
        { ...multipart, "next-action": id },
        fields({ 0: values }),
      ],
      [`an action bound to ${values.slice(0, 20)}`, multipart, fields({ ...bound, "$ACTION_1:1": values })],
    ]),
    ["an action bound to garbage", multipart, fields({ ...bound, "$ACTION_1:1": "nope" })],
  ];
  const pages = [
    "/",
    "/refunds/ticket",
    "/refunds/how-much?used-any=unused",
    "/es/refunds",
    "/feedback/refunds/use-button",
    "/tickets/ffffffffffffffffffffffffffffffff",
    "/coffee",
    "/es/coffee",
    "/desk/log-in",
    "/desk/insights",
    "/api/none",
    "/api/flows",
    "/schemas/none",
    "/_next/none",
  ];
  for (const path of pages)
    for (const [what, headers, body] of posts)
      expectNoFault(await send("POST", path, headers, body), `${what} at ${path}`);
  expectNothingLogged(printed());
  // The same action called as no form calls it: the page is simply shown again.
  for (const each of actions())
    for (const [headers, body] of [
      [{ ...text, "next-action": each }, "[]"],
      [multipart, fields({ [`$ACTION_ID_${each}`]: "" })],
      [
        multipart,
        fields({ ...bound, "$ACTION_1:0": JSON.stringify({ id: each, bound: "$@1" }), "$ACTION_1:1": "[]" }),
      ],
    ] as const)
      expect((await send("POST", "/refunds/ticket", headers, body)).status, body).toBeLessThan(500);
  // Next says, but as no fault, that a page has no such action.
  expect(printed()).not.toMatch(/"level":[56]0|⨯/);
});
