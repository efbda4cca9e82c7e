/**
 * Reads the text of an answer, and never holds more of it than allowed.
 *
 * @param most bytes
 * @throws if it is longer, or breaks off
 */
export async function readBounded(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error("The answer is too long.");
    }
    text += decoder.decode(value, { stream: true });
  }
}
