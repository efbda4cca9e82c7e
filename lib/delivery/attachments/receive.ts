import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import pLimit from "p-limit";
import sharp from "sharp";
import { z } from "zod";
import { mostFileBytes, mostFiles } from "@/lib/ticket/evidence-limits";
import { redactPieces } from "@/lib/ticket/redact-pieces";
import { endings, type Kind, kindOf } from "./kind";

/** Why a file is not taken. */
export type Refusal = "too-large" | "wrong-kind" | "broken" | "changed" | "too-many";

class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  constructor(readonly why: Refusal) {
    super(why);
  }
}

/** What came of a file. */
export type Received = (StoredFile & { readonly isNew: boolean }) | { readonly refused: Refusal };

/** What is known of a stored file. It is what the ticket says, and what the help desk gets. */
export interface StoredFile {
  readonly type: Kind;
  readonly bytes: number;
  /** Of the stored bytes, which are not the sent ones where an image was made anew. */
  readonly sha256: string;
}

const storedFile = z.object({
  type: z.enum(Object.keys(endings) as [Kind, ...Kind[]]),
  bytes: z.int(),
  sha256: z.string(),
});

/** Pixels. A picture that claims more is a bomb, or no screenshot. */
const mostPixels = 50_000_000;
/** A picture may grow by being made anew, within reason. */
const mostImageBytes = 2 * mostFileBytes;
/** Pictures made anew at once: each holds some of its pixels in memory. */
const oneOfTwo = pLimit(2);
sharp.cache(false);
sharp.concurrency(1);

/** Where the files of one form lie, until and after its ticket is stored. */
export const folderOf = (dataDir: string, key: string): string => join(dataDir, "attachments", key);

/**
 * Takes one file: streams it to disk, finds out what it is, and keeps a clean copy of it. Pictures are made anew from
 * their pixels, so that place, camera and whatever was hidden behind the picture are gone; of texts, keys and card
 * numbers are struck out. The same file again is the same stored file.
 *
 * @param key idempotency key of the form, a UUID
 * @param sha256 of the bytes as they are sent, in hex
 * @returns when it is safely on disk, or refused; `isNew` is false where it was there before
 * @throws where the disk does not take it, or the line breaks
 */
export async function receive(
  dataDir: string,
  key: string,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Received> {
  try {
    return await store(dataDir, key, sha256, body);
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.why };
    throw error;
  }
}

async function store(
  dataDir: string,
  key: string,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
): Promise<StoredFile & { readonly isNew: boolean }> {
  const before = await storedFileOf(dataDir, key, sha256);
  if (before) return { ...before, isNew: false };
  const folder = folderOf(dataDir, key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).filter((name) => name.endsWith(".json")).length >= mostFiles)
    throw new RefusedFile("too-many");
  const draft = join(folder, `${randomBytes(8).toString("hex")}.part`);
  try {
    const sent = await write(draft, body, mostFileBytes);
    if (sent.sha256 !== sha256) throw new RefusedFile("changed");
    const type = await kindOf(draft);
    if (type === undefined) throw new RefusedFile("wrong-kind");
    const clean = `${draft}.clean`;
    const written = await cleanCopy(draft, clean, type);
    const stored: StoredFile = { type, ...written };
    // The description is written last: a file without one does not count.
    await rename(clean, join(folder, sha256));
    await writeSafely(join(folder, `${sha256}.json`), JSON.stringify(stored));
    return { ...stored, isNew: true };
  } finally {
    await Promise.all([draft, `${draft}.clean`].map((path) => rm(path, { force: true })));
  }
}

/** What was received under these names. @returns `undefined` for nothing, or nothing whole */
export async function storedFileOf(
  dataDir: string,
  key: string,
  sha256: string,
): Promise<StoredFile | undefined> {
  const path = join(folderOf(dataDir, key), sha256);
  try {
    const described = storedFile.parse(JSON.parse(await readFile(`${path}.json`, "utf8")));
    return (await stat(path)).size === described.bytes ? described : undefined;
  } catch {
    return undefined;
  }
}

async function cleanCopy(from: string, to: string, type: Kind) {
  if (type === "application/pdf") return write(to, createReadStream(from), mostFileBytes);
  if (type === "text/plain") {
    const text = redactPieces(createReadStream(from, { encoding: "utf8" }));
    return write(to, Readable.from(text, { objectMode: false }), 2 * mostFileBytes);
  }
  return oneOfTwo(async () => {
    const image = sharp(from, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true })
      .autoOrient()
      .timeout({ seconds: 30 });
    const encoded =
      type === "image/png"
        ? image.png()
        : type === "image/webp"
          ? image.webp({ quality: 90 })
          : image.jpeg({ quality: 90 });
    try {
      return await write(to, encoded, mostImageBytes);
    } catch (error) {
      if (error instanceof RefusedFile || isDiskError(error)) throw error;
      throw new RefusedFile("broken");
    }
  });
}

/** Whether the operating system refused, such as for a full disk (ENOSPC). */
const isDiskError = (error: unknown) =>
  typeof (error as { syscall?: unknown })?.syscall === "string" &&
  (error as { code?: string }).code !== undefined;

/** Streams to a file, never holding more than a piece, until it is on disk. */
async function write(path: string, body: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      done(bytes > most ? new RefusedFile("too-large") : null, piece);
    },
  });
  await pipeline(body, counted, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { bytes, sha256: hash.digest("hex") };
}

/** Whole or not at all, also when the power fails. */
async function writeSafely(path: string, text: string): Promise<void> {
  const draft = `${path}.part`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, path);
  const folder = await open(join(path, ".."), "r");
  await folder.sync().finally(() => folder.close());
}
