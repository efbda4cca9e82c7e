import type { StepMeta } from "@/machines/step";

/** Whether a step asks which keys are unknown, and not only how much they were used. */
export const marksKeys = (meta: StepMeta): boolean => !("knowsKeys" in meta);

/** The names of keys in the line of a ticket. */
export const namesIn = (line: string | undefined): string[] =>
  (line ?? "")
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Names of keys as the line of a ticket. */
export const listNames = (names: readonly string[]): string => names.join(", ");
