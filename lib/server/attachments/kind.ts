import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";

/** The kinds of files that are taken, each by its media type, with the ending that its name gets. */
export const endings = {
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
  "text/plain": ["txt", "log", "csv", "json"],
} as const;

export type Kind = keyof typeof endings;

/** Markup can hold scripts, so it does not pass for text. */
const markup = /^\s*<(\?xml|!doctype|!--|svg|html|script|body|head)/i;
/** What no text has; tabs, line ends, form feeds and the escape of coloured logs are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const binary = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]/;

/**
 * Finds out what a file is from its content. Its name and what its sender says of it count for nothing.
 *
 * @param path absolute
 * @returns `undefined` for anything that is not taken
 */
export async function kindOf(path: string): Promise<Kind | undefined> {
  const known = await fileTypeFromBuffer(await startOf(path));
  if (known !== undefined) return Object.hasOwn(endings, known.mime) ? (known.mime as Kind) : undefined;
  return (await isText(path)) ? "text/plain" : undefined;
}

/** Bytes that tell what a file is. */
const startBytes = 64 * 1024;

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-8 without control characters. Read piece by piece. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  try {
    for await (const piece of createReadStream(path)) {
      const text = decoder.decode(piece, { stream: true });
      if (binary.test(text) || (isFirst && markup.test(text))) return false;
      isFirst = false;
    }
    decoder.decode();
    return !isFirst;
  } catch {
    return false;
  }
}

/**
 * A name that says what the file is: `photo.exe` that is a picture becomes `photo.exe.png`.
 *
 * @param name as the person named it, secrets redacted
 */
export function nameAs(name: string, kind: Kind): string {
  // Path separators and control characters mean something to file systems and mail programs.
  const plain = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, "_").replace(/^\.+/, "_") || "file";
  const fits = endings[kind].some((ending) => plain.toLowerCase().endsWith(`.${ending}`));
  return fits ? plain : `${plain.slice(0, 195)}.${endings[kind][0]}`;
}
