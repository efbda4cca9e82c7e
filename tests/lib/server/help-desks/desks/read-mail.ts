/** One part of a mail, its content decoded. */
export interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
  readonly parts: readonly MailPart[];
}

/** Reads a mail as far as nodemailer writes them: MIME parts, base64 and quoted-printable. */
export function readMail(raw: string): MailPart {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = raw.slice(end + 4);
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1];
  const pieces = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  return {
    headers,
    content: decoded(body, headers.get("content-transfer-encoding") ?? "7bit"),
    parts: pieces.map((piece) => readMail(piece.replace(/^\r\n/, "").replace(/\r\n$/, ""))),
  };
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body);
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

/** A header's words, where they are encoded because they are not ASCII. */
export const words = (header = "") =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, "base64").toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text: string) =>
      decoded(text.replace(/_/g, " "), "quoted-printable").toString(),
    );
