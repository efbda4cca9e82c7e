import { attachmentKind } from "@/lib/ticket/attachment-kind";
import { printable, redact, type SecretKind } from "@/lib/ticket/redact";
import { redactPieces } from "@/lib/ticket/redact-pieces";
import type { Attachment } from "@/lib/ticket/schema";
import { remakePicture } from "./remake-picture";

/** A chosen file: what the ticket says of it, and what would be sent. Held in memory, until the button is pressed. */
export interface ChosenFile {
  readonly evidence: Attachment;
  readonly blob: Blob;
}

/** Whether it is one that can be looked at, and covered. */
export const isPicture = ({ evidence }: ChosenFile): boolean => evidence.type.startsWith("image/");

/**
 * Reads a chosen file. Secrets in a text are redacted here already, and a picture is re-encoded, so what leaves the
 * device has no keys, location or camera data.
 *
 * @returns `undefined` if files of its kind can't be sent
 * @throws if the browser can't read it, because it is gone or in use; `BrokenPicture` if it can't show it
 */
export async function readAttachment(
  file: File,
): Promise<{ readonly file: ChosenFile; readonly found: readonly SecretKind[] } | undefined> {
  const sent = new Uint8Array(await file.arrayBuffer());
  const type = attachmentKind(sent);
  if (type === undefined) return undefined;
  const found = new Set<SecretKind>();
  const blob =
    type === "text/plain"
      ? await withoutSecrets(sent, (kind) => found.add(kind))
      : type.startsWith("image/")
        ? await remakePicture(new Blob([sent], { type }))
        : new Blob([sent], { type });
  const name = printable(redact(file.name).text.slice(0, 200));
  return { file: await asAttachment(name, blob), found: [...found] };
}

/** What the ticket says about a file, with the hash by which the server finds it. */
export async function asAttachment(name: string, blob: Blob): Promise<ChosenFile> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { evidence: { name, type: blob.type, bytes: blob.size, sha256 }, blob };
}

async function withoutSecrets(bytes: Uint8Array<ArrayBuffer>, onFound: (kind: SecretKind) => void) {
  const parts: string[] = [];
  for await (const part of redactPieces(inPieces(bytes), onFound)) parts.push(part);
  return new Blob(parts, { type: "text/plain" });
}

/** With a breath between two pieces, so that the page stays answerable. */
async function* inPieces(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += 0x10000) {
    yield decoder.decode(bytes.subarray(at, at + 0x10000), { stream: true });
    await new Promise((done) => setTimeout(done));
  }
  yield decoder.decode();
}
