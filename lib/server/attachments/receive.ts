import { createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import pLimit from "p-limit";
import sharp from "sharp";
import sql, { join as list, raw } from "sql-template-tag";
import { redactPieces } from "@/lib/ticket/redact-pieces";
import { mostFileBytes, mostFiles } from "@/lib/ticket/ticket-limits";
import { rowsOf, type Store } from "../store/store";
import { type Kind, kindOf } from "./kind";
import { pieceBytes, type StoredFile } from "./stored-file";

/** Why a file is not taken. */
type FileRefusal = "too-large" | "wrong-kind" | "broken" | "changed" | "too-many";

class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}

/** The result for one file. */
export type Received = (StoredFile & { readonly isNew: boolean }) | { readonly refused: FileRefusal };

/** Pixels of a picture, and of each of its sides. One that claims more is a bomb, or no screenshot. */
const mostPixels = 50_000_000;
const longestSide = 20_000;
/** A re-encoded file may be larger, within limits. */
const mostCleanBytes = 2 * mostFileBytes;
/** Files made clean at once: each takes a core, and a picture holds some of its pixels in memory. */
const twoAtOnce = pLimit(2);
sharp.cache(false);
sharp.concurrency(1);

/** Milliseconds after which a file that never became whole gives its place to another. */
const abandonedMs = 15 * 60_000;
/** Milliseconds between two looks whether the same file, sent twice at once, has come in. */
const lookMs = 100;
/** Looks, before the sender is asked to come back. */
const mostLooks = 300;

interface Receiving {
  readonly store: Store;
  /** Absolute path of a folder for incomplete files; created if it is missing. */
  readonly staging: string;
  readonly now: () => Date;
}

/** A file as it is sent. */
export interface SentFile {
  /** Idempotency key of its form, a UUID in lower case. */
  readonly key: string;
  /** Hash of the bytes as they are sent, in hex. */
  readonly sha256: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** Aborted when the sender has left. */
  readonly signal: AbortSignal;
}

/**
 * Takes one file: streams it to disk, detects its kind, and stores a clean copy of it. Pictures are re-encoded from
 * their pixels, which removes location, camera data and anything appended to the picture; keys and card numbers in
 * texts are redacted. The same file again is the same stored file.
 *
 * @returns when it is safely stored, or refused; `isNew` is false if it was there before
 * @throws if the store or the disk does not take it, or the line breaks
 */
export async function receive(receiving: Receiving, sent: SentFile): Promise<Received> {
  const place = await takePlace(receiving, sent);
  if (place === "too-many") return { refused: "too-many" };
  if ("file" in place) return { ...place.file, isNew: false };
  const { store } = receiving;
  try {
    const file = await cleanInto(receiving, place.id, sent);
    const whole = await rowsOf(
      store,
      sql`update file set type = ${file.type}, bytes = ${file.bytes}, sha256 = ${file.sha256}
        where id = ${place.id} returning id`,
    );
    if (whole.length === 0) throw new Error("The place of the file was given away");
    return { ...file, isNew: true };
  } catch (error) {
    // What can't be deleted now goes when its time is over.
    await store.run(sql`delete from file where id = ${place.id}`).catch(() => undefined);
    if (error instanceof RefusedFile) return { refused: error.why };
    throw error;
  }
}

/**
 * Takes one of the five places of a form, so that no sixth file comes in beside the others, and the same file sent twice
 * at once is taken once.
 */
async function takePlace(
  { store, now }: Receiving,
  { key, sha256, signal }: SentFile,
): Promise<{ readonly id: string } | { readonly file: StoredFile } | "too-many"> {
  const id = randomBytes(16).toString("hex");
  for (let look = 0; look < mostLooks; look += 1) {
    signal.throwIfAborted();
    const moment = now().getTime();
    const [, , rows] = (await store.run(
      sql`delete from file where form_key = ${key} and sha256 is null and received_at < ${moment - abandonedMs}`,
      sql`insert into file (id, form_key, slot, sent_sha256, received_at)
        select cast(${id} as text), cast(${key} as text), free.slot, cast(${sha256} as text), cast(${moment} as bigint)
        from (${list(slots, " union all ")}) as free
        where not exists (select 1 from file f where f.form_key = ${key} and f.slot = free.slot)
        order by free.slot limit 1 on conflict do nothing`,
      sql`select id, sent_sha256, type, bytes, sha256 from file where form_key = ${key}`,
    )) as unknown as [unknown, unknown, (StoredFile & { id: string; sent_sha256: string })[]];
    const same = rows.find((row) => row.sent_sha256 === sha256);
    if (same?.id === id) return { id };
    if (same?.sha256) return { file: { type: same.type, bytes: same.bytes, sha256: same.sha256 } };
    if (same === undefined && rows.length >= mostFiles) return "too-many";
    // It comes in right now by another request, or another one was faster to the place.
    await wait(lookMs, undefined, { signal });
  }
  throw new Error("The same file is still coming in");
}

const slots = Array.from({ length: mostFiles }, (_, slot) => raw(`select ${slot} as slot`));

/** Streams a file to disk, then its clean copy into the store. */
async function cleanInto(
  { store, staging }: Receiving,
  id: string,
  { sha256, body, signal }: SentFile,
): Promise<StoredFile> {
  await mkdir(staging, { recursive: true, mode: 0o700 });
  const draft = join(staging, id);
  try {
    const sent = counting(mostFileBytes);
    await pipeline(body, sent.through, createWriteStream(draft, { flags: "wx", mode: 0o600 }), { signal });
    if (sent.sha256() !== sha256) throw new RefusedFile("changed");
    const type = await kindOf(draft);
    if (type === undefined) throw new RefusedFile("wrong-kind");
    return await twoAtOnce(async () => {
      signal.throwIfAborted();
      const clean = counting(mostCleanBytes);
      const copy = Readable.from(cleanCopy(draft, type), { objectMode: false });
      await pipeline(copy, clean.through, (bytes) => storePieces(store, id, bytes), { signal });
      return { type, bytes: clean.bytes(), sha256: clean.sha256() };
    });
  } finally {
    await rm(draft, { force: true });
  }
}

function cleanCopy(path: string, type: Kind): AsyncIterable<Uint8Array | string> {
  if (type === "application/pdf") return createReadStream(path);
  if (type === "text/plain") return redactPieces(createReadStream(path, { encoding: "utf8" }));
  return pictureAnew(path, type);
}

/** @throws {RefusedFile} if it is not whole, or larger than any screen */
async function* pictureAnew(path: string, type: Kind): AsyncGenerator<Uint8Array> {
  const options = { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true } as const;
  try {
    // Known before anything is decoded: a row of fifty million pixels takes half a minute.
    const { width, height } = await sharp(path, options).metadata();
    if (Math.max(width, height) > longestSide) throw new RefusedFile("broken");
    const image = sharp(path, options).autoOrient().timeout({ seconds: 30 });
    yield* type === "image/png"
      ? image.png()
      : type === "image/webp"
        ? image.webp({ quality: 90 })
        : image.jpeg({ quality: 90 });
  } catch {
    throw new RefusedFile("broken");
  }
}

/** Writes bytes in rows of one size, each on the disk before the next is taken. */
async function storePieces(store: Store, id: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  let position = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const put = async () => {
    const content = Buffer.concat(held);
    await store.run(
      sql`insert into file_piece (file_id, position, content) values (${id}, ${position}, ${content})`,
    );
    position += 1;
    held = [];
    size = 0;
  };
  for await (const piece of bytes) {
    held.push(piece);
    size += piece.length;
    if (size >= pieceBytes) await put();
  }
  if (size > 0) await put();
}

/** Counts and hashes what passes, and ends it beyond the limit. */
function counting(most: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      done(bytes > most ? new RefusedFile("too-large") : null, piece);
    },
  });
  return { through, bytes: () => bytes, sha256: () => hash.digest("hex") };
}
