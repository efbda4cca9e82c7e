/** Fewer, larger pieces than `file.stream()` makes: each is a way to another process and back. */
const pieceBytes = 4 * 1024 * 1024;

/** The bytes of a file, the next piece on its way while one is read. */
export function piecesOf(file: Blob): ReadableStream<Uint8Array> {
  let at = 0;
  const next = () => {
    const piece = file.slice(at, at + pieceBytes).arrayBuffer();
    // Who reads it hears of its failure; until then nobody is there to.
    piece.catch(() => undefined);
    at += pieceBytes;
    return piece;
  };
  let coming = next();
  return new ReadableStream(
    {
      async pull(out) {
        const bytes = new Uint8Array(await coming);
        if (bytes.length === 0) return out.close();
        coming = next();
        out.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
