/**
 * Reads a JSON body without ever holding more of it than allowed. Never throws.
 *
 * @param most bytes
 * @returns its value, or the HTTP status that says why there is none: 415 for another content type, 413 over the limit,
 *   400 for anything that is no JSON in UTF-8
 */
export async function readJson(
  request: Request,
  most: number,
): Promise<{ readonly json: unknown } | { readonly refused: 400 | 413 | 415 }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json(\s*;|$)/i.test(type)) return { refused: 415 };
  if (Number(request.headers.get("content-length") ?? 0) > most) return { refused: 413 };
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of request.body ?? []) {
      size += piece.length;
      if (size > most) return { refused: 413 };
      pieces.push(piece);
    }
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(pieces))) };
  } catch {
    return { refused: 400 };
  }
}
