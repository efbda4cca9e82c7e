import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, describe, expect, it, test } from "vitest";
import { endings, type Kind, nameAs } from "@/lib/delivery/attachments/kind";
import { folderOf, receive, storedFileOf } from "@/lib/delivery/attachments/receive";

/** Real files on a real disk, made and read by the library that reads pictures. */
const dataDir = mkdtempSync(join(tmpdir(), "attachments-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function* inPieces(bytes: Uint8Array, size = 50_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const take = (bytes: Uint8Array, key: string = randomUUID()) =>
  receive(dataDir, key, hashOf(bytes), inPieces(bytes));

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
      const kept = readFileSync(join(folderOf(dataDir, key), hashOf(bytes)));
      expect(kept.includes("CANARYCAM")).toBe(false);
      expect(stored).toMatchObject({ sha256: hashOf(kept), bytes: kept.length });
      const read = await sharp(kept).metadata();
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
    const { width, height } = await sharp(join(folderOf(dataDir, key), hashOf(bytes))).metadata();
    expect([width, height]).toEqual([200, 300]);
  });

  it("that is a program as well is only a picture afterwards", async () => {
    const bytes = Buffer.concat([
      await picture().png().toBuffer(),
      Buffer.from("<script>alert(1)</script>PK\x03\x04"),
    ]);
    const key = randomUUID();
    await take(bytes, key);
    const kept = readFileSync(join(folderOf(dataDir, key), hashOf(bytes)));
    expect(kept.includes("<script>")).toBe(false);
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
  }, 60_000);

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
    const kept = readFileSync(join(folderOf(dataDir, key), hashOf(bytes)), "utf8");
    expect(kept).toBe(text.replace(/sk-or-v1-\w+/, "[API key removed]"));
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
    const sent = receive(dataDir, randomUUID(), "0".repeat(64), endless());
    expect(await sent).toEqual({ refused: "too-large" });
    expect(read).toBeLessThan(20_000_000);
  });

  it("is another one than was announced", async () => {
    const sent = receive(dataDir, randomUUID(), "0".repeat(64), inPieces(Buffer.from("hello")));
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

it("nothing is left behind of a file that breaks off on the way", async () => {
  const key = randomUUID();
  async function* broken() {
    yield Buffer.from("begins");
    throw new Error("the line is cut");
  }
  await expect(receive(dataDir, key, hashOf(Buffer.from("begins and ends")), broken())).rejects.toThrow();
  expect(readdirSync(folderOf(dataDir, key))).toEqual([]);
  expect(await storedFileOf(dataDir, key, "0".repeat(64))).toBeUndefined();
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
