/** How the files begin that can go along. The server looks closer, see `lib/server/attachments/kind.ts`. */
const beginnings: readonly (readonly [type: string, pattern: RegExp])[] = [
  ["image/png", /^\x89PNG\r\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/],
  ["application/pdf", /^%PDF-/],
];

/**
 * The kind of a file by its content, as far as a first look shows.
 *
 * @param bytes all of it
 * @returns its media type; `undefined` for files that can't be sent
 */
export function attachmentKind(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const known = beginnings.find(([, pattern]) => pattern.test(start));
  if (known) return known[0];
  if (bytes.length === 0 || bytes.includes(0)) return undefined;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "text/plain";
  } catch {
    return undefined;
  }
}
