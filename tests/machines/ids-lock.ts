import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Aliases } from "@/machines/aliases";
import { isWayOut } from "@/machines/step";

export const lockFile = fileURLToPath(new URL("../../machines/ids.lock.json", import.meta.url));

export const readLock = (): LockedIds =>
  existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")) : {};

/** Step ids with their option ids, for each issue: what may stand in an address that somebody saved. */
export type LockedIds = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type AliasTable = Readonly<Partial<Record<string, Aliases>>>;
interface ChartIds {
  readonly states: Readonly<Record<string, { readonly on?: Readonly<Record<string, unknown>> }>>;
}

/** The ids that charts have now. */
export function idsOf(charts: Readonly<Record<string, ChartIds>>): LockedIds {
  return Object.fromEntries(
    Object.entries(charts).map(([issue, { states }]) => [
      issue,
      Object.fromEntries(
        Object.entries(states).map(([step, { on }]) => [
          step,
          Object.keys(on ?? {}).filter((id) => !isWayOut(id)),
        ]),
      ),
    ]),
  );
}

const needs = (id: string, issue: string, alias: string) =>
  `${id} is gone. machines/aliases.ts needs "${issue}": { ${alias} }`;

/**
 * Compares locked ids with those of today.
 *
 * @returns `lost`: sentences on ids that disappeared without an alias to one that exists; `unlocked`: ids that the lock lacks
 */
export function compareIds(
  locked: LockedIds,
  now: LockedIds,
  aliases: AliasTable,
): { lost: string[]; unlocked: string[] } {
  const lost: string[] = [];
  for (const [issue, steps] of Object.entries(locked)) {
    for (const [oldStep, options] of Object.entries(steps)) {
      const step = now[issue]?.[oldStep] ? oldStep : aliases[issue]?.steps?.[oldStep];
      const present = step === undefined ? undefined : now[issue]?.[step];
      if (step === undefined || present === undefined) {
        lost.push(needs(`${issue}/${oldStep}`, issue, `steps: { "${oldStep}": "…" }`));
        continue;
      }
      for (const option of options) {
        const { leftOut = [] } = aliases[issue] ?? {};
        if (leftOut.includes(oldStep) || leftOut.includes(`${oldStep}=${option}`)) continue;
        const renamed = aliases[issue]?.options?.[step]?.[option] ?? option;
        if (!present.includes(option) && !present.includes(renamed)) {
          const alias = `options: { "${step}": { "${option}": "…" } }`;
          lost.push(needs(`${issue}?${oldStep}=${option}`, issue, alias));
        }
      }
    }
  }
  const unlocked = Object.entries(now).flatMap(([issue, steps]) =>
    Object.entries(steps).flatMap(([step, options]) => {
      const known = locked[issue]?.[step];
      if (known === undefined) return [`${issue}/${step}`];
      return options
        .filter((option) => !known.includes(option))
        .map((option) => `${issue}?${step}=${option}`);
    }),
  );
  return { lost, unlocked };
}

/**
 * The lock to be written: all ids of today, and the old ones that still lead somewhere by an alias.
 *
 * @throws where a locked id leads nowhere: dropping it would hide that its links are broken
 */
export function lockIds(locked: LockedIds, now: LockedIds, aliases: AliasTable): LockedIds {
  const { lost } = compareIds(locked, now, aliases);
  if (lost.length > 0) throw new Error(`Nothing was locked, because links would break:\n${lost.join("\n")}`);
  const issues = [...new Set([...Object.keys(now), ...Object.keys(locked)])].sort();
  return Object.fromEntries(
    issues.map((issue) => {
      const steps = [...new Set([...Object.keys(now[issue] ?? {}), ...Object.keys(locked[issue] ?? {})])]
        .sort()
        .map((step) => {
          const options = [...(now[issue]?.[step] ?? []), ...(locked[issue]?.[step] ?? [])];
          return [step, [...new Set(options)].sort()] as const;
        });
      return [issue, Object.fromEntries(steps)] as const;
    }),
  );
}

/** The lock as text, one line a step, in the form that the formatter asks for. */
export function printLock(locked: LockedIds): string {
  const line = ([step, options]: [string, readonly string[]]) => {
    const short = `    "${step}": [${options.map((option) => `"${option}"`).join(", ")}]`;
    if (short.length < 110) return short;
    return `    "${step}": [\n${options.map((option) => `      "${option}"`).join(",\n")}\n    ]`;
  };
  const issues = Object.entries(locked).map(
    ([issue, steps]) => `  "${issue}": {\n${Object.entries(steps).map(line).join(",\n")}\n  }`,
  );
  return `{\n${issues.join(",\n")}\n}\n`;
}
