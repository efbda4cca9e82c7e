/** Files that go along with a ticket. */
export const mostFiles = 5;

/** Bytes of each. */
export const mostFileBytes = 10 * 1024 * 1024;
