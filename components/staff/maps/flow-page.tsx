import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import { screenOf } from "@/lib/flow/screen";
import { type DrawnMap, highlightOf } from "@/lib/staff/maps/drawn-map";
import { graphOf } from "@/lib/staff/maps/graph-of";
import { FlowMap } from "./flow-map";
import { FlowTree } from "./flow-tree";
import { StepDetails } from "./step-details";

interface Props {
  flow: Flow;
  map: DrawnMap;
  /** The step that is looked at. */
  step?: string;
}

/** A flow for staff: its map, one of its steps beside it, and the same as a list. */
export function FlowPage({ flow, map, step }: Props) {
  const graph = graphOf(flow);
  const base = `/desk/flows/${flow.issue}`;
  const screen = step === undefined ? undefined : screenOf(flow, { issue: flow.issue, step, answers: [] });
  return (
    <>
      <h1 className="font-bold text-title">{flow.messages.title}</h1>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-6">
        {flow.messages.summary}
        <a
          href={`${base}/map.mmd`}
          download={`${flow.issue}.mmd`}
          className="link inline-flex min-h-11 items-center"
        >
          {mapMessages.mermaid}
        </a>
      </p>
      <div
        className={`mt-3 ${screen ? "wide:grid wide:grid-cols-[minmax(0,1fr)_22rem] wide:grid-rows-[auto_1fr] wide:gap-x-10" : ""}`}
      >
        <FlowMap
          map={map}
          title={flow.messages.title}
          issue={flow.issue}
          current={step}
          highlight={screen && highlightOf(screen.lines, screen.step)}
        />
        {screen && <StepDetails flow={flow} graph={graph} base={base} screen={screen} />}
        <FlowTree flow={flow} graph={graph} base={base} current={step} />
      </div>
    </>
  );
}
