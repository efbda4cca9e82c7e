import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { GET as unknown } from "@/app/api/[[...path]]/route";
import { GET as step } from "@/app/api/flows/[issue]/[step]/route";
import { GET as flow } from "@/app/api/flows/[issue]/route";
import { GET as flows } from "@/app/api/flows/route";
import type { Log } from "@/lib/server/log/log";
import { metrics } from "@/lib/server/log/metrics";
import { observed } from "@/lib/server/log/observed";

/** Where `log.ts` keeps the log of the process. */
const place = globalThis as { billingHelpLog?: Log | undefined };
const before = place.billingHelpLog;
const lines: Record<string, unknown>[] = [];

beforeEach(() => {
  lines.splice(0);
  place.billingHelpLog = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
});
afterEach(() => {
  place.billingHelpLog = before;
});

const request = new Request("https://billing.example.org/api/flows");
const counted = async (route: string, status: number) =>
  (await metrics().requests.get()).values.find(
    ({ labels }) => labels.route === route && labels.status === status,
  )?.value;

it("logs and counts an answer, which carries the request id of its line", async () => {
  const answer = await observed("GET /test", async () => new Response(null, { status: 204 }))(request);
  expect(lines).toMatchObject([
    { level: 30, request: answer.headers.get("x-request-id"), route: "GET /test", status: 204 },
  ]);
  expect(await counted("GET /test", 204)).toBe(1);
});

it("logs and counts a route that throws, without the words of the error, and throws on", async () => {
  const fault = new TypeError("words of a person");
  const route = observed("GET /test/broken", async () => {
    throw fault;
  });
  await expect(route(request)).rejects.toBe(fault);
  expect(lines).toMatchObject([
    { level: 50, request: expect.any(String), route: "GET /test/broken", status: 500, problem: "TypeError" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("words of a person");
  expect(await counted("GET /test/broken", 500)).toBe(1);
});

it("is around the routes that tell of the flows, also where nothing changed and where there is nothing", async () => {
  const all = await flows(request);
  const unchanged = await flows(
    new Request(request, { headers: { "if-none-match": all.headers.get("etag") ?? "" } }),
  );
  const answers = [
    all,
    unchanged,
    await flow(request, { params: Promise.resolve({ issue: "refunds" }) }),
    await step(request, { params: Promise.resolve({ issue: "refunds", step: "none" }) }),
    await unknown(request),
  ];
  expect(lines).toMatchObject([
    { route: "GET /api/flows", status: 200 },
    { route: "GET /api/flows", status: 304 },
    { route: "GET /api/flows/[issue]", status: 200 },
    { route: "GET /api/flows/[issue]/[step]", status: 404 },
    { route: "GET /api/[[...path]]", status: 404 },
  ]);
  expect(answers.map(({ headers }) => headers.get("x-request-id"))).toEqual(
    lines.map((line) => line.request),
  );
});
