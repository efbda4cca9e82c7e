import Elk, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import { isIssue } from "@/machines/registry";
import { type DrawnArrow, type DrawnMap, type DrawnStep, type DrawnWay, sizes, toneOf } from "./drawn-map";
import { conditionOf, graphOf, labelOfWay } from "./graph-of";

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.edgeLabels.placement": "CENTER",
  "elk.spacing.nodeNode": "28",
  "elk.spacing.edgeNode": "18",
  "elk.spacing.edgeEdge": "14",
  "elk.layered.spacing.nodeNodeBetweenLayers": "26",
  "elk.layered.spacing.edgeNodeBetweenLayers": "18",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.separateConnectedComponents": "false",
  "elk.padding": "[top=16,left=16,bottom=16,right=16]",
};

/** Labels are on their arrow, so that it is clear whose they are. */
const onTheLine = { "elk.edgeLabels.inline": "true" };

/** Lays a flow out from top to bottom. The same flow always gives the same picture. */
export async function layOut(flow: Flow): Promise<DrawnMap> {
  const graph = graphOf(flow);
  const everywhere = graph.edges.filter(({ from }) => from === undefined);
  const steps = graph.steps.map(({ step, meta }) => {
    const heading = flow.messages.steps[step]?.heading ?? step;
    const lines = wrapText(heading, sizes.step.letters, sizes.step.lines);
    const kind = [
      mapMessages.kinds[toneOf(meta)],
      ...everywhere.filter(({ to }) => to === step).map(() => mapMessages.fromEveryStep),
    ].join(" · ");
    return { step, tone: toneOf(meta), kind, lines };
  });
  const own = graph.edges.filter((edge) => edge.from !== undefined);
  const arrows = joined(own).map(({ from, to, ways }) => ({
    from,
    to,
    ways: ways.map((edge) => ({
      ...(edge.option === undefined ? {} : { option: edge.option }),
      lines: [
        ...wrapText(labelOfWay(flow, edge), sizes.way.letters, sizes.way.lines),
        ...conditionOf(flow, graph, edge),
      ],
    })),
  }));
  return draw(flow.issue, steps, arrows);
}

/** Gives everything its place. */
async function draw(
  id: string,
  steps: readonly Pick<DrawnStep, "step" | "tone" | "kind" | "lines">[],
  arrows: readonly Pick<DrawnArrow, "from" | "to" | "ways">[],
): Promise<DrawnMap> {
  const placed: ElkNode = await new Elk().layout({
    id,
    layoutOptions: options,
    children: steps.map(({ step, lines }) => ({
      id: step,
      width: sizes.step.width,
      height: 2 * sizes.step.padding + (lines.length + 1) * sizes.step.line,
    })),
    edges: arrows.map(({ from, to, ways }) => ({
      id: `${from} ${to}`,
      sources: [from],
      targets: [to],
      // A label without words is left aside.
      labels: [
        { text: ways.flatMap((way) => way.lines).join(" "), ...labelSize(ways), layoutOptions: onTheLine },
      ],
    })),
  });
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    steps: steps.map((step) => ({ ...step, ...placeOf(placed, step.step) })),
    arrows: arrows.map((arrow) => ({ ...arrow, ...courseOf(placed, `${arrow.from} ${arrow.to}`) })),
  };
}

/** Where a problem hands over to another, with the answer before that, and its step. */
export type HandOver = Readonly<ReturnType<typeof handOversOf>[number]>;

/** All hand-overs, in the order of the problems and their steps. */
export const handOversOf = (flows: readonly Flow[]) =>
  flows.flatMap((flow) => {
    const graph = graphOf(flow);
    const ends = new Map(
      graph.steps.flatMap(({ step, meta }) =>
        meta.kind === "outcome" && meta.outcome === "hand-over" && isIssue(meta.to) ? [[step, meta.to]] : [],
      ),
    );
    return graph.edges.flatMap((edge) => {
      const to = ends.get(edge.to);
      if (to === undefined || edge.from === undefined || edge.option === undefined) return [];
      return [{ from: flow.issue, to, label: labelOfWay(flow, edge), step: edge.from, option: edge.option }];
    });
  });

/** Lays out all problems, with an arrow for each that hands over to another. */
export async function layOutOverview(flows: readonly Flow[]): Promise<DrawnMap> {
  return draw(
    "overview",
    flows.map(({ issue, messages, chart }) => ({
      step: issue,
      tone: "question",
      kind: mapMessages.steps(Object.keys(chart.states).length),
      lines: wrapText(messages.title, sizes.step.letters, sizes.step.lines),
    })),
    joined(handOversOf(flows)).map(({ from, to, ways }) => ({
      from,
      to,
      // Asked at two steps, it is one way to look at; the list has both.
      ways: [...new Map(ways.map((way) => [way.label, way])).values()].map(({ step, option, label }) => ({
        option: `${step}=${option}`,
        lines: wrapText(label, sizes.way.letters, sizes.way.lines),
      })),
    })),
  );
}

/** The ways between the same two ends, together. */
const joined = <Way extends { readonly from: string | undefined; readonly to: string }>(
  all: readonly Way[],
) =>
  [...Map.groupBy(all, ({ from, to }) => `${from} ${to}`).values()].map((ways) => {
    const [{ from = "", to }] = ways as [Way];
    return { from, to, ways };
  });

function labelSize(ways: readonly DrawnWay[]) {
  const lines = ways.flatMap((way) => way.lines);
  return {
    width: Math.max(...lines.map((line) => line.length)) * sizes.way.letter + 12,
    height: lines.length * sizes.way.line + (ways.length - 1) * sizes.way.gap + 6,
  };
}

function placeOf(placed: ElkNode, id: string) {
  const { x = 0, y = 0, width = 0, height = 0 } = placed.children?.find((node) => node.id === id) ?? {};
  return { x, y, width, height };
}

function courseOf(placed: ElkNode, id: string) {
  const edge: ElkExtendedEdge | undefined = placed.edges?.find((candidate) => candidate.id === id);
  const [section] = edge?.sections ?? [];
  const { x = 0, y = 0, width = 0, height = 0 } = edge?.labels?.[0] ?? {};
  return {
    points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [],
    label: { x, y, width, height },
  };
}

/**
 * Breaks a text into lines between words. Letters are not measured: a line is as wide as its letters are on average.
 *
 * @param longest letters of a line; a longer word gets a line of its own
 * @param most lines; what does not fit ends in an ellipsis
 */
function wrapText(text: string, longest: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
