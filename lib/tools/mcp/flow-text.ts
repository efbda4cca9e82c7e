import { policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import { labelOf } from "@/lib/flow/screen";
import type { ChartState } from "@/machines/step";

/** The targets of an option: more than one step if guards decide. */
function targetsOf(leads: NonNullable<ChartState["on"]>[string]): string {
  const all = typeof leads === "string" || !Array.isArray(leads) ? [leads] : leads;
  return all.map((one) => (typeof one === "string" ? one : one.target)).join(" | ");
}

/** A flow as Markdown: what each step says, its options, and where they lead. */
export function flowText(flow: Flow): string {
  const { issue, messages, chart } = flow;
  const steps = Object.entries(chart.states).map(([step, { meta, on = {} }]) => {
    const said = messages.steps[step];
    const lines = [
      `## ${step}${step === chart.initial ? " (first)" : ""}: ${said?.heading ?? step}`,
      `${meta.kind}${"outcome" in meta ? `, ${meta.outcome}` : ""}${"to" in meta ? ` to ${meta.to}` : ""}`,
      ...(said?.body ?? []),
      ...(said?.actions ?? []).map(
        ({ text, note, link }) =>
          `- To do: ${[text, note, link && policy.links[link]].filter(Boolean).join(" ")}`,
      ),
      ...Object.entries(on).map(
        ([option, leads]) => `- ${option} → ${targetsOf(leads)}: ${labelOf(flow, step, option)}`,
      ),
    ];
    return lines.join("\n");
  });
  return [
    `# ${messages.title}`,
    `${issue}. “${messages.symptom}” ${messages.summary}`,
    "From every step: solved → solved, need-support → ticket.",
    ...steps,
  ].join("\n\n");
}
