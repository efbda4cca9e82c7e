import { redact, type SecretKind } from "./redact";

/** Characters that are looked at together. No key is longer. */
const most = 64 * 1024;

/**
 * Redacts keys and card numbers in a text of any length, holding little of it. It is split at ends of lines, so
 * nothing on one line is missed; a line of more than 64 K characters is cut at its last space.
 *
 * @param pieces the text, cut anywhere
 * @param onFound called for each secret
 */
export async function* redactPieces(
  pieces: AsyncIterable<string>,
  onFound: (kind: SecretKind) => void = () => {},
): AsyncGenerator<string> {
  const clean = (text: string) => {
    const redacted = redact(text);
    redacted.found.forEach(onFound);
    return redacted.text;
  };
  let held = "";
  for await (const piece of pieces) {
    held += piece;
    while (held.length >= most) {
      const window = held.slice(0, most);
      const end = window.lastIndexOf("\n") + 1 || window.lastIndexOf(" ") + 1 || most;
      yield clean(held.slice(0, end));
      held = held.slice(end);
    }
  }
  yield clean(held);
}
