/**
 * Breaks a text into lines between words. Letters are not measured: a line is as wide as its letters are on average.
 *
 * @param longest letters of a line; a longer word stands alone
 * @param most lines; what does not fit ends in an ellipsis
 */
export function wrapText(text: string, longest: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
