import type { Issue } from "./registry";

/**
 * Old names of steps and options, so that links which staff shared years ago keep working.
 * `steps` maps an old step id to its new one; `options` maps `old step id` → `old option id` → new option id
 * (under the step's present id). A request with an old name is answered with 308 to the new address.
 */
export interface Aliases {
  readonly steps?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const aliases: Readonly<Partial<Record<Issue, Aliases>>> = {};
