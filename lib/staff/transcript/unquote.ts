/** Where a ticket of ours begins, in any of its forms. */
const begins = /^((?:> ?)*)(?:\{|# \[|## |\*\*|Reference:|\/|https?:)/m;

/**
 * Takes the marks off a text that was quoted in an answer (`> ` before every line, as often as it was quoted), and the
 * line ends of other systems. Quotes that belong to the ticket stay.
 */
export function unquote(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const depth = begins.exec(lines)?.[1]?.replaceAll(" ", "").length ?? 0;
  return depth === 0 ? lines : lines.replace(new RegExp(`^(?:> ?){1,${Math.min(depth, 20)}}`, "gm"), "");
}
