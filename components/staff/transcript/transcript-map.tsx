import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import { highlightOf } from "@/lib/staff/maps/drawn-map";
import type { Maps } from "@/lib/staff/maps/map-of";
import type { Flows } from "@/lib/staff/transcript/found-ticket";
import type { Way } from "@/lib/staff/transcript/retrace";
import { FlowMap } from "../maps/flow-map";

interface Props {
  ways: readonly Way[];
  flows: Flows;
  maps: Maps;
}

/** The way on the maps, one for each problem that it went through. */
export function TranscriptMap({ ways, flows, maps }: Props) {
  return ways.map(({ issue, step, options }) => (
    <section key={issue} aria-labelledby={`map-${issue}`} data-map={issue} className="mt-10">
      <h3 id={`map-${issue}`} className="mb-3 font-semibold text-lg">
        {copy.map(flows[issue].messages.title)}
      </h3>
      <FlowMap
        map={maps[issue]}
        title={flows[issue].messages.title}
        issue={issue}
        highlight={highlightOf(options, step)}
      />
    </section>
  ));
}
