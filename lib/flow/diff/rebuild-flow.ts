import { assign, setup } from "xstate";
import { defaultLanguage } from "@/content/languages";
import { policy } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import type { Issue } from "@/machines/registry";
import type { OptionEvent } from "@/machines/step";
import type { Flow } from "../flow";
import type { FlowSnapshot } from "./snapshot";

interface Node {
  readonly node: string;
}

interface Way {
  readonly guard: { readonly type: "standsAt"; readonly params: Node };
  readonly target: string;
  readonly actions: { readonly type: "goTo"; readonly params: Node };
}

/**
 * A flow made of its snapshot again, so that the product's own `replay` walks both versions. The machine remembers
 * the node that it stands on, and its transitions are those of the graph; the original guards need not be known.
 */
export function rebuildFlow({ issue, chart, copy, graph }: FlowSnapshot): Flow {
  const waysOf = (step: string) => {
    const ways: Record<string, Way[]> = {};
    for (const [key, node] of Object.entries(graph.nodes)) {
      if (node.step !== step) continue;
      for (const [option, next] of Object.entries(node.leads)) {
        ways[option] ??= [];
        ways[option].push({
          guard: { type: "standsAt", params: { node: key } },
          target: graph.nodes[next]?.step ?? "",
          actions: { type: "goTo", params: { node: next } },
        });
      }
    }
    return ways;
  };
  const steps = [...new Set(Object.values(graph.nodes).map(({ step }) => step))];
  const machine = setup({
    types: { events: {} as OptionEvent, context: {} as Node },
    guards: { standsAt: ({ context }, { node }: Node) => context.node === node },
    actions: { goTo: assign((_, { node }: Node) => ({ node })) },
  }).createMachine({
    id: issue,
    context: { node: graph.start },
    initial: graph.nodes[graph.start]?.step ?? chart.initial,
    states: Object.fromEntries(
      steps.map((step) => [
        step,
        chart.states[step]?.type === "final" ? { type: "final" } : { on: waysOf(step) },
      ]),
    ),
  });
  const { answered, solved, support } = common;
  return {
    issue: issue as Issue,
    chart,
    machine,
    language: defaultLanguage,
    copy,
    waysOut: { answered, solved, support },
    policy,
  };
}
