import { toDirectedGraph } from "xstate/graph";
import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import { metaOf } from "@/lib/flow/options";
import { labelOf } from "@/lib/flow/screen";

/** The states of a machine, and its transitions. */
export type FlowGraph = Readonly<ReturnType<typeof graphOf>>;
type GraphStep = Readonly<FlowGraph["steps"][number]>;
export type GraphEdge = Readonly<FlowGraph["edges"][number]>;

/** The graph of a machine from XState, so nothing is drawn that the machine does not do. */
export function graphOf(flow: Flow) {
  const root = toDirectedGraph(flow.machine);
  const nodes = [root, ...root.children];
  const idOf = new Map(nodes.map((node) => [node.id, node === root ? undefined : node.stateNode.key]));
  const steps = root.children.flatMap(({ stateNode: { key, type } }) => {
    const meta = metaOf(flow, key);
    return meta ? [{ step: key, meta, isFinal: type === "final" }] : [];
  });
  const edges = nodes.flatMap((node) =>
    node.edges.flatMap(({ source, target, transition }) => {
      const to = idOf.get(target.id);
      const { eventType, guard } = transition;
      return to === undefined
        ? []
        : [
            {
              /** Absent for the two ways out, which lead on from every step that is not final. */
              from: idOf.get(source.id),
              to,
              /** The event; absent if the step goes on by time. */
              option: eventType.startsWith("xstate.") ? undefined : eventType,
              /** The guard of this way, if one option has several; the last has none. */
              guard: typeof guard === "string" ? guard : undefined,
            },
          ];
    }),
  );
  return { steps, edges };
}

/** The edges that leave a step: its own, and the two ways out if the flow continues there. */
export function edgesFrom({ edges }: FlowGraph, { step, isFinal }: GraphStep): readonly GraphEdge[] {
  const own = edges.filter(({ from }) => from === step);
  return isFinal ? own : [...own, ...edges.filter(({ from }) => from === undefined)];
}

/** The label of the option that goes this way, or a note that time does. */
export function labelOfWay(flow: Flow, { from, option }: GraphEdge): string {
  if (option === undefined) return mapMessages.timeIsUp;
  return labelOf(flow, from ?? "", option);
}

/** The condition of this way, if the same option can also lead elsewhere. At most one sentence. */
export function conditionOf(flow: Flow, { edges }: FlowGraph, { from, option, guard }: GraphEdge): string[] {
  const rivals = edges.filter((other) => other.from === from && other.option === option);
  const guarded = rivals.find((other) => other.guard !== undefined)?.guard;
  if (option === undefined || guarded === undefined) return [];
  const words = mapMessages.guards(flow.policy)[guarded];
  return words ? [guard === undefined ? words.unmet : words.met] : [];
}
