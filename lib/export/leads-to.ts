import type { Issue } from "@/machines/registry";
import type { Chart, Sign } from "@/machines/step";

/**
 * Where a finding leads within a flow.
 *
 * @param sign what the finding shows
 * @returns the question that it answers, the answer, and the step behind it; `undefined` if no question of the flow asks
 *   for it
 */
export function stepFor(chart: Chart, sign: Sign) {
  for (const [step, { meta, on }] of Object.entries(chart.states)) {
    // An instruction only confirms what was answered before.
    if (meta.kind !== "question") continue;
    const option = meta.signs?.[sign];
    const next = option === undefined ? undefined : on?.[option];
    if (option !== undefined && typeof next === "string") return { step, option, next };
  }
  return undefined;
}

/**
 * Where a finding leads, whatever the problem.
 *
 * @param charts of all issues, in their order
 * @returns path and query of the step, such as `/issue/step?question=option`; `undefined` if no question asks for it
 */
export function leadsTo(charts: Readonly<Partial<Record<Issue, Chart>>>, sign: Sign): string | undefined {
  for (const [issue, chart] of Object.entries(charts)) {
    const found = stepFor(chart, sign);
    if (found) return `/${issue}/${found.next}?${found.step}=${found.option}`;
  }
  return undefined;
}
