/** The names of keys in the line of a ticket. */
export const namesIn = (line: string | undefined): string[] =>
  (line ?? "")
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Names of keys as the line of a ticket. */
export const listNames = (names: readonly string[]): string => names.join(", ");
