/** A body that can't be read, with the HTTP status that says why. */
export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
  constructor(readonly status: 400 | 413 | 415) {
    super(`HTTP ${status}`);
  }
}

/**
 * Reads a JSON body without ever holding more of it than allowed.
 *
 * @param most bytes
 * @throws {UnreadableBody} 415 for another content type, 413 over the limit, 400 for anything that is no JSON in UTF-8
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json(\s*;|$)/i.test(type)) throw new UnreadableBody(415);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new UnreadableBody(413);
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of request.body ?? []) {
      size += piece.length;
      if (size > most) throw new UnreadableBody(413);
      pieces.push(piece);
    }
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces)));
  } catch (error) {
    throw error instanceof UnreadableBody ? error : new UnreadableBody(400);
  }
}
