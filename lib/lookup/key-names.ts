import type { Issue } from "@/machines/step";

/** Whether the keys that nobody knows matter. Of a refund it matters only how much was used. */
export const marksKeys = (issue: Issue): boolean => issue !== "refunds";

/** The names of keys in the line of a ticket. */
export const namesIn = (line: string | undefined): string[] =>
  (line ?? "")
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Names of keys as the line of a ticket. */
export const listNames = (names: readonly string[]): string => names.join(", ");
