import type { Aliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import { type Answer, formatAddress } from "../address";
import type { FlowSnapshot } from "./snapshot";

/**
 * A link that somebody may have saved. `step` is absent where it leads to the start of the issue. The answers may be
 * those of another issue, which handed over to this one.
 */
export interface SharedLink {
  readonly address: string;
  readonly issue: Issue;
  readonly step?: string;
  readonly answers: readonly Answer[];
}

/**
 * Every link that a version made: the issue, each step alone, each step with every way that leads to it and passes
 * nothing twice, the issue that it hands over to with the answers that go along, and the old names that it still knew. Links with some of the answers left out are not in it: there
 * are too many, and each is a mixture of these.
 */
export function sharedLinks({ issue: name, chart, graph }: FlowSnapshot, aliases?: Aliases): SharedLink[] {
  const issue = name as Issue;
  const links = new Map<string, SharedLink>();
  const add = (step: string | undefined, answers: readonly Answer[], page = issue) => {
    const address = formatAddress({ issue: page, step, answers });
    links.set(address, { address, issue: page, answers, ...(step === undefined ? {} : { step }) });
  };
  add(undefined, []);
  for (const step of Object.keys(chart.states)) add(step, []);
  for (const old of Object.keys(aliases?.steps ?? {})) add(old, []);
  const walk = (key: string, answers: readonly Answer[], passed: ReadonlySet<string>) => {
    const node = graph.nodes[key];
    if (node === undefined) return;
    add(node.step, answers);
    const meta = chart.states[node.step]?.meta;
    if (meta?.kind === "outcome" && meta.outcome === "hand-over") add(undefined, answers, meta.to as never);
    for (const [option, next] of Object.entries(node.leads)) {
      if (passed.has(next)) continue;
      walk(next, [...answers, { issue, step: node.step, option }], new Set([...passed, next]));
    }
  };
  walk(graph.start, [], new Set([graph.start]));
  for (const [step, options] of Object.entries(aliases?.options ?? {})) {
    const node = Object.values(graph.nodes).find((one) => one.step === step);
    for (const [old, option] of Object.entries(options)) {
      const next = graph.nodes[node?.leads[option] ?? ""];
      if (next) add(next.step, [{ issue, step, option: old }]);
    }
  }
  return [...links.values()];
}
