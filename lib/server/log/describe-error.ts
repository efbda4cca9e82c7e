/** What a log may tell of an error: its kind and code. Messages may hold what a person typed. */
export function describeError(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return (
    [name, code].filter((part) => typeof part === "string" && /^[\w-]{1,60}$/.test(part)).join(" ") ||
    "unknown"
  );
}
