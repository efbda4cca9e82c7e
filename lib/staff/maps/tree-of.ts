import type { FlowGraph, GraphEdge } from "./graph-of";

/** A step with the ways that lead on from it. */
export interface Branch {
  readonly step: string;
  readonly ways: readonly {
    readonly edge: GraphEdge;
    /** Absent if the step is in the tree already. */
    readonly branch?: Branch;
  }[];
}

/**
 * A flow as a tree: every step is in it once, where the fewest options lead to it.
 *
 * @param initial the first step
 * @returns the tree, and the steps that only the ways out lead to
 */
export function treeOf(
  { steps, edges }: FlowGraph,
  initial: string,
): { tree: Branch; apart: readonly string[] } {
  // Breadth first, to find the edge under which a step belongs.
  const under = new Map<string, GraphEdge | undefined>([[initial, undefined]]);
  for (const step of under.keys()) {
    for (const edge of edges) if (edge.from === step && !under.has(edge.to)) under.set(edge.to, edge);
  }
  const branch = (step: string): Branch => ({
    step,
    ways: edges
      .filter(({ from }) => from === step)
      .map((edge) => (under.get(edge.to) === edge ? { edge, branch: branch(edge.to) } : { edge })),
  });
  return {
    tree: branch(initial),
    apart: steps.map(({ step }) => step).filter((step) => !under.has(step)),
  };
}
