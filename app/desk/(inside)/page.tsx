import type { Metadata } from "next";
import { StepSearch } from "@/components/staff/links/step-search";
import { Overview } from "@/components/staff/maps/overview";
import { SampleExports } from "@/components/staff/sample-exports";
import { StartPageWays } from "@/components/staff/start-page-ways";
import { mapMessages } from "@/content/ui/maps/en";
import { staffMessages } from "@/content/ui/staff/en";
import { loadFlows } from "@/lib/flow/load-flow";
import { stepEntries } from "@/lib/staff/links/step-entries";
import { handOversOf } from "@/lib/staff/maps/lay-out";
import { overviewMap } from "@/lib/staff/maps/map-of";
import { deskMetadata } from "../staff-metadata";

export const metadata: Metadata = deskMetadata(staffMessages.nav.flows);

export default async function DeskPage() {
  const flows = await loadFlows();
  const entries = flows.flatMap(stepEntries);
  return (
    <>
      <h1 className="font-bold text-title">{staffMessages.title}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{staffMessages.lead}</p>
      <StepSearch entries={entries} />
      <h2 className="mt-10 font-semibold text-lg">{mapMessages.flows}</h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {flows.map(({ issue, messages }) => {
          const own = entries.filter((entry) => entry.issue === issue);
          return (
            <li key={issue} className="py-2">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <a
                  href={`/desk/flows/${issue}`}
                  className="link inline-flex min-h-11 items-center font-semibold"
                >
                  {messages.title}
                </a>
                <code>{issue}</code>
              </div>
              <details>
                <summary className="link min-h-11 content-center">{mapMessages.steps(own.length)}</summary>
                <ul className="pb-2 ps-5">
                  {own.map(({ id, heading }) => (
                    <li key={id}>
                      <a href={`/desk/flows/${id}`} className="link inline-block py-1">
                        {heading}
                      </a>{" "}
                      <code className="text-sm">{id.slice(issue.length + 1)}</code>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
      <Overview flows={flows} map={await overviewMap()} handOvers={handOversOf(flows)} />
      <StartPageWays flows={flows} />
      <SampleExports />
    </>
  );
}
