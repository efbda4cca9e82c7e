import Elk, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk.bundled.js";
import { mapCopy } from "@/content/en/map";
import type { Flow } from "@/lib/flow/flow";
import { type GraphEdge, graphOf } from "./graph-of";
import { type Tone, toneOf } from "./tone";
import { conditionOf, labelOfWay } from "./ways";
import { wrapText } from "./wrap-text";

/** A step as it is drawn. Lengths are in the units of the picture, about a pixel at full size. */
export interface DrawnStep {
  readonly step: string;
  readonly tone: Tone;
  /** What kind of screen it is, in a word or two. */
  readonly kind: string;
  /** The heading, broken into lines. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One way along an arrow. */
export interface DrawnWay {
  /** Absent where time alone leads on. */
  readonly option?: string;
  readonly lines: readonly string[];
}

/** All ways from one step to another, as one arrow. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DrawnWay[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where the words of the ways stand. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A flow with a place for everything. Plain data, so that it can be kept and sent. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly DrawnStep[];
  readonly arrows: readonly DrawnArrow[];
}

/** Sizes of what stands in the picture. A letter of the interface's fonts is a little over half as wide as high. */
export const sizes = {
  step: { width: 232, padding: 14, line: 18, letters: 25, lines: 4 },
  way: { line: 15, letters: 26, lines: 3, letter: 6.4, gap: 5 },
} as const;

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

/** Words stand on their arrow, so that nobody has to guess whose they are. */
const onTheLine = { "elk.edgeLabels.inline": "true" };

/** Lays a flow out from top to bottom. The same flow always gives the same picture. */
export async function layOut(flow: Flow): Promise<DrawnMap> {
  const graph = graphOf(flow);
  const everywhere = graph.edges.filter(({ from }) => from === undefined);
  const steps = graph.steps.map(({ step, meta }) => {
    const heading = flow.copy.steps[step]?.heading ?? step;
    const lines = wrapText(heading, sizes.step.letters, sizes.step.lines);
    const kind = [
      mapCopy.kinds[toneOf(meta)],
      ...everywhere.filter(({ to }) => to === step).map(() => mapCopy.fromEveryStep),
    ].join(" · ");
    return { step, tone: toneOf(meta), kind, lines };
  });
  const arrows = joined(graph.edges).map(({ from, to, edges }) => ({
    from,
    to,
    ways: edges.map((edge) => ({
      ...(edge.option === undefined ? {} : { option: edge.option }),
      lines: [
        ...wrapText(labelOfWay(flow, edge), sizes.way.letters, sizes.way.lines),
        ...conditionOf(flow, graph, edge),
      ],
    })),
  }));
  const placed: ElkNode = await new Elk().layout({
    id: flow.issue,
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

/** The edges between the same two steps, together. */
function joined(edges: readonly GraphEdge[]) {
  const found = new Map<string, { from: string; to: string; edges: GraphEdge[] }>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (from === undefined) continue;
    const key = `${from} ${to}`;
    const arrow = found.get(key) ?? { from, to, edges: [] };
    arrow.edges.push(edge);
    found.set(key, arrow);
  }
  return [...found.values()];
}

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
