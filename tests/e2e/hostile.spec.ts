import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect } from "playwright/test";
import sharp from "sharp";
import { startServer, submissionOf, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { test } from "./test";

/** Requests with something wrong in them; ten thousand in the long tests. */
const count = process.env.LONG === "1" ? 10_000 : 1_500;
/** Of them in flight at once. */
const atOnce = 16;
/** Of them before memory is looked at for the first time. */
const warmUp = count / 10;
/** Megabytes that the server may grow by from then on. */
const growthMb = 150;

interface Hostile {
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const text = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
const json = { "content-type": "application/json" };
const ticket = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = json): Hostile => ({
  path: "/api/tickets",
  method: "POST",
  headers,
  body,
});
const file = (
  body: Uint8Array<ArrayBuffer>,
  sha256 = createHash("sha256").update(body).digest("hex"),
): Hostile => ({
  path: `/api/attachments/${randomUUID()}/${sha256}`,
  method: "PUT",
  headers: { "content-type": "application/octet-stream" },
  body,
});

const nested = (depth: number, [open, close]: readonly [string, string]) =>
  Buffer.from(open.repeat(depth) + close.repeat(depth));

/** A whole submission with one place of it put in disorder. */
const nearlyRight = fc
  .tuple(
    fc.constantFrom(
      "idempotency_key",
      "address",
      "draft",
      "evidence",
      "open_seconds",
      "time_zone",
      "locale",
      "website",
    ),
    fc.oneof(fc.jsonValue(), fc.string({ unit: "binary", maxLength: 3000 }), fc.constant(undefined)),
  )
  .map(([place, value]) => ticket(text({ ...submissionOf(randomUUID()), [place]: value })));

const inTheDraft = fc
  .dictionary(
    fc.constantFrom(
      "email",
      "note",
      "amount",
      "paid_at",
      "logs",
      "generation_ids",
      "__proto__",
      "constructor",
      "x",
    ),
    fc.oneof(fc.string({ unit: "binary", maxLength: 2000 }), fc.constant("a".repeat(20_001)), fc.jsonValue()),
  )
  .map((draft) => ticket(text({ ...submissionOf(randomUUID()), draft })));

const addresses = fc
  .oneof(
    fc.webPath(),
    fc.string({ unit: "binary", maxLength: 200 }).map((query) => `/refunds/ticket?${query}`),
    fc.constantFrom(
      "/refunds/ticket?used-any=a&used-any=b",
      "/__proto__/constructor",
      "//evil.example/x",
      "/%ff/%00",
    ),
    fc.constant(`/refunds/ticket?${"a=b&".repeat(3000)}`),
  )
  .map((address) => ticket(text({ ...submissionOf(randomUUID()), address })));

const notJson = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((body) => ticket(body)),
  fc.constantFrom(
    ticket(nested(20_000, ["[", "]"])),
    ticket(nested(5_000, ['{"a":', "}"])),
    ticket(text(`{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}`)),
    ticket(Buffer.from(JSON.stringify(submissionOf(randomUUID())), "utf16le")),
    ticket(Buffer.from('{"address":"Gr\xfc\xdfe"}', "latin1")),
    ticket(Buffer.alloc(300_000, "a")),
    ticket(gzipSync(JSON.stringify(submissionOf(randomUUID()))), { ...json, "content-encoding": "gzip" }),
    ticket(text("a=b"), { "content-type": "application/x-www-form-urlencoded" }),
    ticket(text("--x\r\n"), { "content-type": "multipart/form-data; boundary=x" }),
    ticket(text("{}"), { ...json, origin: "https://evil.example" }),
    ticket(text("{}"), { ...json, origin: "null" }),
    ticket(text("{}"), { ...json, "sec-fetch-site": "cross-site" }),
    ticket(text("")),
  ),
);

/** What a page counts, and the log-in of the desk. */
const beacons = fc
  .oneof(
    fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.constantFrom("view:refunds/used-any", "view:__proto__/constructor", "end:refunds/ticket/nonsense"),
      ),
      { maxLength: 250 },
    ),
    fc.jsonValue(),
  )
  .map((body): Hostile => ({ path: "/api/counts", method: "POST", headers: json, body: text(body) }));
const logIns = fc
  .tuple(
    fc.constantFrom("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", ""),
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 3000 }),
      fc.constantFrom("token=", "log-out", "--x\r\n\r\n"),
    ),
    fc.constantFrom("", "not an address", "http://127.0.0.1/desk/%ff", "/desk"),
  )
  .map(
    ([type, body, referer]): Hostile => ({
      path: "/desk/session",
      method: "POST",
      headers: { "content-type": type, ...(referer === "" ? {} : { referer }) },
      body: text(body),
    }),
  );

const starts = [
  "",
  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
  "\xff\xd8\xff\xe0\0\x10JFIF",
  "RIFF\0\0\0\0WEBPVP8 ",
  "%PDF-1.7\n",
  "<svg ",
  "PK\x03\x04",
];
const anyFile = fc
  .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }))
  .map(([start, rest]) => file(Buffer.concat([Buffer.from(start, "latin1"), rest])));

async function badFiles() {
  const flat = (side: number) =>
    sharp({
      create: { width: side, height: side, channels: 3, background: "#000" },
      limitInputPixels: false,
    });
  const png = await flat(200).png().toBuffer();
  const bomb = await flat(12_000).png({ compressionLevel: 9 }).toBuffer();
  return fc.constantFrom(
    file(bomb),
    file(png.subarray(0, png.length - 20)),
    file(Buffer.concat([png, text("<script>alert(1)</script>")])),
    file(text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    file(text("<!doctype html><script>alert(1)</script>")),
    file(gzipSync(Buffer.alloc(5_000_000))),
    file(text("other"), "0".repeat(64)),
    { ...file(text("x")), path: "/api/attachments/..%2f..%2fetc/passwd" },
    { ...file(text("x")), path: `/api/attachments/${randomUUID()}/${"A".repeat(64)}` },
    { ...file(text("x")), path: "/api/attachments/__proto__/constructor" },
  );
}

/** Megabytes of the process that are in memory. */
const memoryOf = (pid: number | undefined) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test(`${count} hostile requests: every one is answered, none with a fault of the server, and its memory keeps its bound`, async () => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = startServer({
    PORT: String(port),
    DATA_DIR: folder,
    SUBMITS_PER_MINUTE: "1000000",
    UPLOAD_MB_PER_HOUR: "1000000",
  });
  try {
    await untilReady(origin);
    const seed = 20_261_125;
    const light = fc.oneof(nearlyRight, inTheDraft, addresses, notJson, anyFile, beacons, logIns);
    const requests = fc.sample(
      fc.oneof({ weight: 60, arbitrary: light }, { weight: 1, arbitrary: await badFiles() }),
      {
        seed,
        numRuns: count,
      },
    );
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    let next = 0;
    let early = 0;
    const work = async () => {
      for (let at = next++; at < requests.length; at = next++) {
        const request = requests[at];
        if (request === undefined) return;
        if (at === warmUp) early = memoryOf(server.pid);
        const { path, ...init } = request;
        // A refused upload may close the connection under the next request: that one is sent once more.
        const response = await fetch(origin + path, init).catch(() => fetch(origin + path, init));
        const answer = await response.text();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.status >= 500 || /\bat .+:\d+:\d+/.test(answer))
          faults.push(
            `${response.status} ${path} ${Buffer.from(init.body).toString("latin1").slice(0, 2000)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults).toEqual([]);
    expect([...statuses.values()].reduce((sum, some) => sum + some, 0)).toBe(count);
    // Something got through too, or this would test nothing but the door.
    expect(statuses.get(201)).toBeGreaterThan(count / 200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const grown = memoryOf(server.pid) - early;
    console.log(
      `statuses ${JSON.stringify(Object.fromEntries(statuses))}, memory grew by ${Math.round(grown)} MB`,
    );
    expect(grown).toBeLessThan(growthMb);
    expect(Object.prototype).not.toHaveProperty("admin");
  } finally {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});
