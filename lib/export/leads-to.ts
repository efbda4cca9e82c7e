import type { Issue } from "@/machines/registry";
import type { Chart, Sign } from "@/machines/step";

/**
 * Where a finding leads: the step behind the answer that it speaks for.
 *
 * @param charts of all issues, in their order
 * @param sign what the finding shows
 * @returns path and query of the step, such as `/issue/step?question=option`; `undefined` where no question asks for it
 */
export function leadsTo(charts: Readonly<Partial<Record<Issue, Chart>>>, sign: Sign): string | undefined {
  for (const [issue, chart] of Object.entries(charts))
    for (const [step, { meta, on }] of Object.entries(chart.states)) {
      // An instruction only confirms what was answered before.
      if (meta.kind !== "question") continue;
      const option = meta.signs?.[sign];
      const next = option === undefined ? undefined : on?.[option];
      if (typeof next === "string") return `/${issue}/${next}?${step}=${option}`;
    }
  return undefined;
}
