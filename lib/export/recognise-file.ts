/** The kinds of files that are no export. Each has its sentence in `content/ui/findings/en.ts`. */
export type WrongFile =
  | "empty"
  | "no-rows"
  | "lost-days"
  | "unclear-metric"
  | "gzip"
  | "spreadsheet"
  | "zip"
  | "pdf"
  | "image"
  | "html"
  | "json"
  | "binary"
  | "text"
  | "other-table";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/**
 * The result for the first bytes: another kind of file by its signature, or text in an encoding, without its byte order
 * mark.
 */
export type Recognised =
  | { readonly wrong: WrongFile }
  | { readonly encoding: Encoding; readonly markBytes: number };

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => byte === bytes[index]);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4096));

/**
 * Recognises a file by its first bytes. Latin-1 is not detected here: an export is ASCII except for a few names, so it
 * is detected name by name (see `read-export.ts`).
 *
 * @param head the first bytes, a few thousand if the file has as many
 */
export function recogniseFile(head: Uint8Array): Recognised {
  if (head.length === 0) return { wrong: "empty" };
  if (starts(head, 0x1f, 0x8b)) return { wrong: "gzip" };
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06))
    return {
      wrong: /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(latin(head))
        ? "spreadsheet"
        : "zip",
    };
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return { wrong: "spreadsheet" };
  if (
    starts(head, 0x89, 0x50, 0x4e, 0x47) ||
    starts(head, 0xff, 0xd8, 0xff) ||
    starts(head, 0x47, 0x49, 0x46, 0x38)
  )
    return { wrong: "image" };
  if (starts(head, 0xff, 0xfe)) return { encoding: "utf-16le", markBytes: 2 };
  if (starts(head, 0xfe, 0xff)) return { encoding: "utf-16be", markBytes: 2 };

  const markBytes = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const text = latin(head.subarray(markBytes)).trimStart();
  if (text.startsWith("%PDF-")) return { wrong: "pdf" };
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(text)) return { wrong: "html" };
  if (/^[{[]/.test(text)) return { wrong: "json" };
  const wide = wideEncoding(head);
  if (wide) return { encoding: wide, markBytes: 0 };
  // A name in a row may hold anything, but no column is called so.
  if (firstLine(head).includes(0)) return { wrong: "binary" };
  if (text === "") return { wrong: "empty" };
  return { encoding: "utf-8", markBytes };
}

function firstLine(head: Uint8Array): Uint8Array {
  const end = head.findIndex((byte) => byte === 10 || byte === 13);
  return head.subarray(0, end < 0 ? 4096 : end);
}

/** UTF-16 without a mark: a header of ASCII has a zero in every second place. */
function wideEncoding(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(head.length, 256) & ~1;
  if (length < 16) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const most = (length / 2) * 0.9;
  if (odd >= most && even === 0) return "utf-16le";
  if (even >= most && odd === 0) return "utf-16be";
  return undefined;
}
