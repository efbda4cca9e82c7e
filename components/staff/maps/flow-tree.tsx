import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import { toneOf } from "@/lib/staff/maps/drawn-map";
import { conditionOf, edgesFrom, type FlowGraph, labelOfWay } from "@/lib/staff/maps/graph-of";
import { type Branch, treeOf } from "@/lib/staff/maps/tree-of";

interface Props {
  flow: Flow;
  graph: FlowGraph;
  base: string;
  current?: string | undefined;
}

/** The map as nested lists: what it shows, for who hears it or goes by keyboard, and without any script. */
export function FlowTree({ flow, graph, base, current }: Props) {
  const { tree, apart } = treeOf(graph, flow.chart.initial);
  const everywhere = graph.edges.filter(({ from }) => from === undefined);

  const link = (step: string) => {
    const meta = graph.steps.find((candidate) => candidate.step === step)?.meta;
    return (
      <>
        <a
          href={`${base}/${step}`}
          aria-current={step === current ? "step" : undefined}
          className="link inline-block min-h-6 py-1 aria-[current]:font-semibold"
        >
          {flow.messages.steps[step]?.heading ?? step}
        </a>{" "}
        {meta && <span className="text-soft text-sm">{mapMessages.kinds[toneOf(meta)]}</span>}
      </>
    );
  };

  const list = ({ ways }: Branch) =>
    ways.length > 0 && (
      <ul className="border-line border-l ps-4">
        {ways.map(({ edge, branch }) => (
          <li key={`${edge.option} ${edge.to}`} data-edge={`${edge.from} ${edge.option ?? ""} ${edge.to}`}>
            <span className="text-soft text-sm">
              {[labelOfWay(flow, edge), ...conditionOf(flow, graph, edge)].join(", ")} →{" "}
            </span>
            {link(edge.to)}
            {branch ? list(branch) : <span className="text-soft text-sm"> ({mapMessages.seenAbove})</span>}
          </li>
        ))}
      </ul>
    );

  return (
    <section aria-labelledby="tree" className="mt-8">
      <h2 id="tree" className="font-semibold text-lg">
        {mapMessages.tree}
      </h2>
      <p className="mt-1 text-soft">{mapMessages.treeHint}</p>
      <ul className="mt-1 list-disc ps-5">
        {everywhere.map((edge) => (
          <li key={edge.option} data-edge={` ${edge.option} ${edge.to}`}>
            <span className="text-soft text-sm">{labelOfWay(flow, edge)} → </span>
            {link(edge.to)}
          </li>
        ))}
      </ul>
      <ul className="mt-3">
        <li>
          {link(tree.step)}
          {list(tree)}
        </li>
        {apart
          .filter((step) => !everywhere.some(({ to }) => to === step))
          .map((step) => (
            <li key={step}>{link(step)}</li>
          ))}
      </ul>
    </section>
  );
}

/** The options of one step, with where each leads. */
export function WaysOn({ flow, graph, base, step }: Props & { step: string }) {
  const from = graph.steps.find((candidate) => candidate.step === step);
  if (from === undefined) return null;
  const ways = edgesFrom(graph, from);
  if (ways.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 font-semibold">{mapMessages.step.options}</h3>
      <ul className="mt-1 divide-y divide-line border-line border-y text-[0.95rem]">
        {ways.map((edge) => (
          <li key={`${edge.option} ${edge.to}`} className="py-2">
            <span className="font-medium">
              {[labelOfWay(flow, edge), ...conditionOf(flow, graph, edge)].join(", ")}
            </span>{" "}
            {edge.option !== undefined && <code>{edge.option}</code>}
            <span className="block text-soft text-sm">
              <span aria-hidden="true">→ </span>
              <span className="sr-only">{mapMessages.step.leadsTo} </span>
              <a href={`${base}/${edge.to}`} className="link">
                {flow.messages.steps[edge.to]?.heading ?? edge.to}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
