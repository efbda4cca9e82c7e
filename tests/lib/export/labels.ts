import type { FindingKind } from "@/machines/step";
import { calmCases, type SampleCase, type SampleOptions, sampleCases } from "../../fixtures/sample-cases";

/** Findings that name what was planted. How somebody else's use is called depends on what the file tells of it. */
const names: Readonly<Record<string, readonly FindingKind[]>> = {
  leak: ["new-key", "dormant-key", "disabled-key", "new-app", "unusual-hours"],
};
export const namesOf = (cause: string): readonly string[] => names[cause] ?? [cause];

/** What may be found besides because it is true of it too. */
export const fair: Readonly<Partial<Record<SampleCase, readonly FindingKind[]>>> = {
  "late-nights": ["stands-out"],
  // Some of its requests to the paid variant reach a limit by chance.
  "paid-twin": ["free-limit"],
  plugin: ["free-limit"],
  pdf: ["free-limit"],
  dispute: ["free-limit"],
};

export const isCalm = (name: SampleCase): boolean => (calmCases as readonly SampleCase[]).includes(name);

const rowsOf = [1200, 2500, 6000, 1500];

/**
 * An export of each case with each seed, small ones and large ones in turn. Thresholds were set on seeds from 201 on, and
 * are held against seeds that nobody looked at before.
 */
export const labelledExports = (first: number, seeds: number): SampleOptions[] =>
  sampleCases.flatMap((name) =>
    Array.from({ length: seeds }, (_, index) => ({
      case: name,
      seed: first + index,
      rows: rowsOf[index % rowsOf.length] as number,
    })),
  );
