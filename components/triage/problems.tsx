import { site } from "@/content/en/site";
import { type SymptomId, symptoms } from "@/content/en/triage";
import type { Flow } from "@/lib/flow/flow";
import { symptomHref } from "@/lib/triage/search-symptoms";
import { Icon } from "../ui/icon";

/** The seven problems, each in the words of the person who has it. */
export function Problems({ flows }: { flows: readonly Flow[] }) {
  return (
    <nav aria-label={site.triage.problems}>
      <ul className="space-y-2.5">
        {flows.map(({ issue, copy }) => (
          <li key={issue}>
            <a
              href={`/${issue}`}
              data-issue={issue}
              className="option group flex min-h-16 items-center justify-between gap-4 rounded-xl border-[1.5px] border-edge bg-sheet px-4 py-3.5 hover:border-accent hover:bg-tint"
            >
              <span>
                <span className="block font-semibold">{copy.symptom}</span>
                <span className="block text-soft">{copy.title}</span>
              </span>
              <Icon name="arrow" className="text-accent transition-transform group-hover:translate-x-0.5" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** For who can't name the problem: what they see, each leading to the step that fits. */
export function Symptoms() {
  const listed = (Object.keys(symptoms) as SymptomId[]).filter((id) => "listed" in symptoms[id]);
  return (
    <nav aria-labelledby="see-title" className="mt-7">
      <h3 id="see-title" className="font-semibold">
        {site.triage.see}
      </h3>
      <ul className="mt-1">
        {listed.map((id) => (
          <li key={id}>
            <a href={symptomHref(id)} className="link inline-flex min-h-11 items-center leading-snug">
              {symptoms[id].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
