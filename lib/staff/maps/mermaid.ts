import type { Flow } from "@/lib/flow/flow";
import { conditionOf, graphOf, labelOfWay } from "./graph-of";

/** Mermaid reads a quoted text literally, except for quotes and entities. */
const quoted = (text: string) => `"${text.replaceAll("#", "#35;").replaceAll('"', "#quot;")}"`;

/** Words such as `end` mean something to Mermaid, so no step has its bare name. */
const idOf = (step: string | undefined) => (step === undefined ? "every-step" : `step-${step}`);

/** A flow as a Mermaid flowchart: steps, options, and the two ways out that lead on from every step. */
export function mermaidOf(flow: Flow): string {
  const graph = graphOf(flow);
  const lines = [
    "flowchart TD",
    ...graph.steps.map(({ step, isFinal }) => {
      const heading = quoted(flow.messages.steps[step]?.heading ?? step);
      return `  ${idOf(step)}${isFinal ? `([${heading}])` : `[${heading}]`}`;
    }),
    `  ${idOf(undefined)}(("…"))`,
    ...graph.edges.map((edge) => {
      const words = [labelOfWay(flow, edge), ...conditionOf(flow, graph, edge)].join(", ");
      const line = edge.from === undefined ? "-.->" : "-->";
      return `  ${idOf(edge.from)} ${line}|${quoted(words)}| ${idOf(edge.to)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}
