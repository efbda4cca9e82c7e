import { mapMessages } from "@/content/ui/maps/en";
import type { Flow } from "@/lib/flow/flow";
import { labelOf } from "@/lib/flow/screen";
import type { FlowGraph, GraphEdge } from "./graph-of";

/** What a person presses to go this way, in the words of the step, or that time alone leads on. */
export function labelOfWay(flow: Flow, { from, option }: GraphEdge): string {
  if (option === undefined) return mapMessages.timeIsUp;
  return labelOf(flow, from ?? "", option);
}

/** What must hold for this way to be taken, where the same option can also lead elsewhere. At most one sentence. */
export function conditionOf(flow: Flow, { edges }: FlowGraph, { from, option, guard }: GraphEdge): string[] {
  const rivals = edges.filter((other) => other.from === from && other.option === option);
  const guarded = rivals.find((other) => other.guard !== undefined)?.guard;
  if (option === undefined || guarded === undefined) return [];
  const words = mapMessages.guards(flow.policy)[guarded];
  return words ? [guard === undefined ? words.unmet : words.met] : [];
}
