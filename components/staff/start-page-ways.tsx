import { mapMessages } from "@/content/ui/maps/en";
import { symptoms } from "@/content/ui/triage/en";
import type { Flow } from "@/lib/flow/flow";
import { type Issue, issues } from "@/machines/registry";
import { triageTo } from "@/machines/triage";

/** The start page is a machine, too, of one question: what people see there, and the step that it leads to. */
export function StartPageWays({ flows }: { flows: readonly Flow[] }) {
  const flowOf = (issue: Issue) => flows.find((flow) => flow.issue === issue);
  const ways = [
    ...issues.map((issue) => ({
      id: issue,
      label: flowOf(issue)?.messages.symptom ?? issue,
      to: triageTo(issue),
    })),
    ...(Object.keys(symptoms) as (keyof typeof symptoms)[]).map((id) => ({
      id,
      label: symptoms[id].label,
      to: triageTo(id),
    })),
  ];
  return (
    <details className="mt-6">
      <summary className="link min-h-11 content-center font-semibold">{mapMessages.startPage}</summary>
      <ul className="divide-y divide-line border-line border-y">
        {ways.map(({ id, label, to }) => {
          const flow = flowOf(to.issue);
          const step = to.step ?? flow?.chart.initial ?? "";
          return (
            <li key={id} data-way={id} className="py-1.5 sm:grid sm:grid-cols-2 sm:gap-6">
              <span>{label}</span>
              <span>
                <span aria-hidden="true">→ </span>
                <span className="sr-only">{mapMessages.step.leadsTo} </span>
                <a href={`/desk/flows/${to.issue}/${step}`} className="link inline-block py-1">
                  {flow?.messages.steps[step]?.heading}
                </a>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
