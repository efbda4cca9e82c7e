import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import type { DrawnMap } from "@/lib/staff/maps/drawn-map";
import type { HandOver } from "@/lib/staff/maps/lay-out";
import { FlowMap } from "./flow-map";

interface Props {
  flows: readonly Flow[];
  map: DrawnMap;
  handOvers: readonly HandOver[];
}

/** All problems and where each hands over to another, drawn and as a list. */
export function Overview({ flows, map, handOvers }: Props) {
  const words = mapMessages.overview;
  const titleOf = (issue: string) => flows.find((flow) => flow.issue === issue)?.messages.title ?? issue;
  return (
    <section aria-labelledby="overview" className="mt-10">
      <h2 id="overview" className="mb-2 font-semibold text-lg">
        {words.heading}
      </h2>
      <FlowMap map={map} title={words.title} />
      <details>
        <summary className="link min-h-11 content-center">{words.list}</summary>
        <ul className="space-y-1 ps-5">
          {handOvers.map(({ from, to, label, step, option }) => (
            <li key={`${from}/${step}=${option}`}>
              <a href={`/desk/flows/${from}/${step}`} className="link inline-block py-1">
                {titleOf(from)}: {label}
              </a>{" "}
              <span className="text-soft">{words.to(titleOf(to))}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
