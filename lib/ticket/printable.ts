/**
 * A text without what no store and no help desk takes: control characters that show nothing, and halves of characters,
 * which become U+FFFD. Tabs and line ends stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "");
}
