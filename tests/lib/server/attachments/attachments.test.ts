import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import sql from "sql-template-tag";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { endings, type Kind, nameAs } from "@/lib/server/attachments/kind";
import { receive } from "@/lib/server/attachments/receive";
import { piecesOf, storedFileOf, withFilesOf } from "@/lib/server/attachments/stored-file";
import { createAccept } from "@/lib/server/outbox/accept";
import { forgetTicket } from "@/lib/server/outbox/confirmation";
import { purge } from "@/lib/server/outbox/purge";
import { readSettings } from "@/lib/server/settings";
import { openStore } from "@/lib/server/store/open-store";
import { rowsOf, type Store } from "@/lib/server/store/store";
import { aSubmission } from "../outbox/outbox-world";

/** Real files in a real store, made and read by the library that reads pictures. */
const folder = mkdtempSync(join(tmpdir(), "attachments-"));
const staging = join(folder, "staging");
let store: Store;
beforeAll(async () => {
  store = await openStore(readSettings({ DATA_DIR: folder }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const noon = new Date("2026-11-24T12:00:00Z");
const put = (
  key: string,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
  signal = new AbortController().signal,
) => receive({ store, staging, now: () => noon }, { key, sha256, body, signal });

/** The bytes that are stored. */
async function kept(key: string, sent: Uint8Array): Promise<Buffer> {
  const file = await storedFileOf(store, key, hashOf(sent));
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(store, file?.id ?? "")) pieces.push(piece);
  return Buffer.concat(pieces);
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function* inPieces(bytes: Uint8Array, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const take = (bytes: Uint8Array, key: string = randomUUID()) => put(key, hashOf(bytes), inPieces(bytes));

/** Why it was refused; the stored file where it was not. */
const refusal = (bytes: Uint8Array) =>
  take(bytes).then((received) => ("refused" in received ? received.refused : received));

const picture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#2a6" } }).withExif({
    IFD0: { Make: "CANARYCAM", Copyright: "Ada" },
    IFD3: { GPSLatitude: "52/1 30/1 0/1", GPSLatitudeRef: "N" },
  });

describe("a picture", () => {
  it.each(["png", "jpeg", "webp"] as const)(
    "loses place and camera as %s, and keeps its pixels",
    async (type) => {
      const bytes = await picture()[type]({ quality: 100 }).toBuffer();
      expect(bytes.includes("CANARYCAM")).toBe(true);
      const key = randomUUID();
      const stored = await take(bytes, key);
      expect(stored).toMatchObject({ type: `image/${type}`, isNew: true });
      const clean = await kept(key, bytes);
      expect(clean.includes("CANARYCAM")).toBe(false);
      expect(stored).toMatchObject({ sha256: hashOf(clean), bytes: clean.length });
      const read = await sharp(clean).metadata();
      expect([read.width, read.height, read.exif]).toEqual([300, 200, undefined]);
    },
  );

  it("stands upright after the note about its rotation is gone", async () => {
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#2a6" } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const key = randomUUID();
    await take(bytes, key);
    const { width, height } = await sharp(await kept(key, bytes)).metadata();
    expect([width, height]).toEqual([200, 300]);
  });

  it("that is a program as well is only a picture afterwards", async () => {
    const bytes = Buffer.concat([
      await picture().png().toBuffer(),
      Buffer.from("<script>alert(1)</script>PK\x03\x04"),
    ]);
    const key = randomUUID();
    await take(bytes, key);
    expect((await kept(key, bytes)).includes("<script>")).toBe(false);
  });

  it("that would unpack to gigabytes is refused before it does", async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "#000" },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toBe("broken");
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it("that breaks off is refused", async () => {
    const bytes = await sharp(Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * 7919) % 256)), {
      raw: { width: 300, height: 100, channels: 3 },
    })
      .png()
      .toBuffer();
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toBe("broken");
  });
});

describe("a text", () => {
  it("loses keys and card numbers, wherever a piece was cut, and nothing else", async () => {
    const line = "2026-11-20 POST /chat 402\n";
    const text = `${line.repeat(5000)}key sk-or-v1-0123456789abcdef0123456789abcdef\n${line}${line.repeat(5000)}`;
    const bytes = Buffer.from(text);
    const key = randomUUID();
    expect(await take(bytes, key)).toMatchObject({ type: "text/plain" });
    expect((await kept(key, bytes)).toString()).toBe(text.replace(/sk-or-v1-\w+/, "[API key removed]"));
  });

  it.each([
    [
      "a drawing with a script in it",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ["the same behind a declaration", '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ["a web page", "<!DOCTYPE html><script>alert(1)</script>"],
    ["a page behind spaces", "\n\n  <html><body onload=alert(1)>"],
  ])("is not %s", async (_, text) => {
    expect(await refusal(Buffer.from(text))).toBe("wrong-kind");
  });
});

it("a PDF stays as it is", async () => {
  const bytes = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const key = randomUUID();
  expect(await take(bytes, key)).toMatchObject({ type: "application/pdf", sha256: hashOf(bytes) });
});

describe("a file is refused that", () => {
  it.each([
    ["is a program", Buffer.from("7f454c4602010100000000000000000002003e00", "hex")],
    ["is an archive", Buffer.from("504b0304140000000800", "hex")],
    ["is empty", Buffer.alloc(0)],
    ["is text in another encoding", Buffer.from("Gr\xfc\xdfe", "latin1")],
    ["has a zero in its text", Buffer.from("abc\0def")],
  ])("%s", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("wrong-kind");
  });

  it("is larger than 10 MB, without reading it to its end", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1_000_000;
        yield new Uint8Array(1_000_000);
      }
    }
    const sent = put(randomUUID(), "0".repeat(64), endless());
    expect(await sent).toEqual({ refused: "too-large" });
    expect(read).toBeLessThan(20_000_000);
  });

  it("is another one than was announced", async () => {
    const sent = put(randomUUID(), "0".repeat(64), inPieces(Buffer.from("hello")));
    expect(await sent).toEqual({ refused: "changed" });
  });

  it("is the sixth", async () => {
    const key = randomUUID();
    for (let count = 0; count < 5; count += 1) await take(Buffer.from(`file ${count}`), key);
    expect(await take(Buffer.from("file 5"), key)).toEqual({ refused: "too-many" });
    // The ones that are there are there still, and once.
    expect(await take(Buffer.from("file 0"), key)).toMatchObject({ isNew: false });
  });
});

/** The rows of a form's files. */
const filesOf = (key: string) => rowsOf(store, sql`select * from file where form_key = ${key}`);

it("nothing is left behind of a file that breaks off on the way, and its place is free", async () => {
  const key = randomUUID();
  async function* broken() {
    yield Buffer.from("begins");
    throw new Error("the line is cut");
  }
  for (let count = 0; count < 6; count += 1)
    await expect(put(key, hashOf(Buffer.from(`other ${count}`)), broken())).rejects.toThrow(
      "the line is cut",
    );
  expect(await filesOf(key)).toEqual([]);
  expect(readdirSync(staging)).toEqual([]);
});

it("work stops when the sender has left", async () => {
  const key = randomUUID();
  const leaving = new AbortController();
  const body = new PassThrough();
  body.write("begins");
  const sent = put(key, hashOf(Buffer.from("x")), body, leaving.signal);
  await expect.poll(async () => (await filesOf(key)).length).toBe(1);
  leaving.abort();
  await expect(sent).rejects.toThrow();
  expect(await filesOf(key)).toEqual([]);
});

it("the same file sent many times at once is stored once, and every sender is told so", async () => {
  const key = randomUUID();
  const bytes = Buffer.from("the same".repeat(50_000));
  const sent = await Promise.all(Array.from({ length: 8 }, () => take(bytes, key)));
  expect(sent.map((one) => "isNew" in one && one.isNew).sort()).toEqual([...Array(7).fill(false), true]);
  expect(await filesOf(key)).toHaveLength(1);
  expect(await kept(key, bytes)).toEqual(bytes);
});

it("of forty files at once on one form five are kept", async () => {
  const key = randomUUID();
  const sent = await Promise.all(
    Array.from({ length: 40 }, (_, count) => take(Buffer.from(`file ${count}`), key)),
  );
  expect(sent.filter((one) => "isNew" in one)).toHaveLength(5);
  expect(sent.filter((one) => "refused" in one && one.refused === "too-many")).toHaveLength(35);
  expect(await filesOf(key)).toHaveLength(5);
});

it("a file that never became whole gives its place to another after a while", async () => {
  const key = randomUUID();
  for (let slot = 0; slot < 5; slot += 1)
    await store.run(
      sql`insert into file (id, form_key, slot, sent_sha256, received_at)
        values (${randomUUID()}, ${key}, ${slot}, ${`left ${slot}`}, ${noon.getTime() - 3_600_000})`,
    );
  expect(await take(Buffer.from("new"), key)).toMatchObject({ isNew: true });
});

it("a picture of one pixel by fifty million is refused at once", async () => {
  const started = performance.now();
  expect(await refusal(thinPng(1, 49_999_999))).toBe("broken");
  expect(await refusal(thinPng(49_999_999, 1))).toBe("broken");
  expect(await refusal(thinPng(20_001, 1))).toBe("broken");
  // It took half a minute to decode on idle cores.
  expect(performance.now() - started).toBeLessThan(15_000);
});

/** A PNG whose header is right, and whose rows are all zeros. */
function thinPng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * height), { level: 9 });
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("files of a ticket", () => {
  async function ticketWith(...contents: string[]) {
    const submission = aSubmission({ idempotency_key: randomUUID() });
    const bytes = contents.map((content) => Buffer.from(content));
    for (const one of bytes) await take(one, submission.idempotency_key);
    const evidence = bytes.map((one, index) => ({
      name: `${index}.txt`,
      type: "text/plain" as const,
      bytes: one.length,
      sha256: hashOf(one),
    }));
    const accepted = await createAccept(store, ["webhook"])({ ...submission, evidence }, noon);
    if (accepted.kind !== "stored") throw new Error(accepted.kind);
    return { id: accepted.link.id, key: submission.idempotency_key };
  }

  it("are there for an attempt, whole and in order, and nothing is left of them after it", async () => {
    const long = "0123456789".repeat(100_000);
    const { id } = await ticketWith("first", long);
    const read = await withFilesOf(store, staging, id, async (files) =>
      files.map(({ name, path }) => [name, readFileSync(path, "utf8")]),
    );
    expect(read).toEqual([
      ["0.txt", "first"],
      ["1.txt", long],
    ]);
    expect(readdirSync(staging)).toEqual([]);
  });

  it("go with their ticket when it is deleted", async () => {
    const { id, key } = await ticketWith("to be deleted");
    await forgetTicket(store, id, noon);
    expect(await filesOf(key)).toEqual([]);
    expect(
      await rowsOf(
        store,
        sql`select 1 as one from file_piece p where not exists (select 1 from file f where f.id = p.file_id)`,
      ),
    ).toEqual([]);
  });

  it("are kept while a desk has to take them, then for the days that were set; those without a ticket for a day", async () => {
    const keeping = { keepDays: 90, keepFilesDays: 7, feedbackDays: 90, auditDays: 365 };
    const daysLater = (days: number) => new Date(noon.getTime() + days * 86_400_000 + 1);
    const { id, key } = await ticketWith("kept for a while");
    const alone = randomUUID();
    await take(Buffer.from("never sent"), alone);
    await purge(store, keeping, new Date(noon.getTime() + 86_400_000 - 1));
    expect(await filesOf(alone)).toHaveLength(1);
    await purge(store, keeping, daysLater(1));
    expect(await filesOf(alone)).toEqual([]);
    await purge(store, keeping, daysLater(30));
    expect(await filesOf(key)).toHaveLength(1);
    await store.run(
      sql`update delivery set state = 'delivered', due_at = null, updated_at = ${daysLater(30).getTime()} where ticket_id = ${id}`,
    );
    await purge(store, keeping, daysLater(36));
    expect(await filesOf(key)).toHaveLength(1);
    await purge(store, keeping, daysLater(38));
    expect(await filesOf(key)).toEqual([]);
  });
});

test("whatever bytes are sent, the answer is a stored file that passes for its kind, or a refusal", async () => {
  const starts = ["", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", "RIFF0000WEBP", "%PDF-1.4", "<svg>", "GIF89a"];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const result = await refusal(Buffer.concat([Buffer.from(start, "latin1"), rest]));
      if (typeof result === "string") expect(["wrong-kind", "broken"]).toContain(result);
      else expect(Object.keys(endings)).toContain(result.type);
    }),
    { numRuns: 300 },
  );
});

test("a name says what the file is, and leads nowhere", () => {
  expect(nameAs("shot.PNG", "image/png")).toBe("shot.PNG");
  expect(nameAs("invoice.pdf.exe", "application/pdf")).toBe("invoice.pdf.exe.pdf");
  expect(nameAs("../../etc/passwd", "text/plain")).toBe("__.._etc_passwd.txt");
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(...(Object.keys(endings) as Kind[])),
      (name, kind) => {
        const safe = nameAs(name, kind);
        expect(safe).not.toMatch(/[/\\\n\r"]|^\./);
        expect(safe.length).toBeLessThanOrEqual(200);
      },
    ),
  );
});
