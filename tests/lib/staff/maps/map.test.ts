import { describe, expect, it, test } from "vitest";
import type { AnyMachineSnapshot } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { optionsOf, stepOf } from "@/lib/flow/options";
import type { DrawnStep } from "@/lib/staff/maps/drawn-map";
import { conditionOf, graphOf } from "@/lib/staff/maps/graph-of";
import { layOut } from "@/lib/staff/maps/lay-out";
import { mermaidOf } from "@/lib/staff/maps/mermaid";
import { type Branch, treeOf } from "@/lib/staff/maps/tree-of";
import { issues } from "@/machines/registry";
import { type OptionEvent, type WayOut, wayOutTargets } from "@/machines/step";
import { everyFlow } from "../../../machines/every-flow";

const flows = everyFlow();
const bare = (target: string) => target.replace(/^\./, "");

/** What the chart says, edge by edge: `step option target`. */
function chartEdges(issue: (typeof issues)[number]): string[] {
  return Object.entries(flows[issue].chart.states)
    .flatMap(([step, { on = {}, after = {} }]) => [
      ...Object.entries(on).flatMap(([option, leads]) =>
        [leads].flat().map((way) => `${step} ${option} ${bare(typeof way === "string" ? way : way.target)}`),
      ),
      ...Object.values(after).map((target) => `${step} time ${bare(target)}`),
    ])
    .sort();
}

describe.each(issues)("the map of %s", (issue) => {
  const flow = flows[issue];

  it("shows every state and every edge of the chart, and nothing else", async () => {
    const map = await layOut(flow);
    expect(map.steps.map(({ step }) => step).sort()).toEqual(Object.keys(flow.chart.states).sort());
    const drawn = map.arrows.flatMap(({ from, to, ways }) =>
      ways.map(({ option = "time" }) => `${from} ${option} ${to}`),
    );
    expect(drawn.sort()).toEqual(chartEdges(issue));
    const everywhere = graphOf(flow).edges.filter(({ from }) => from === undefined);
    expect(Object.fromEntries(everywhere.map(({ option, to }) => [option, `.${to}`]))).toEqual(wayOutTargets);
  });

  it("shows every step that the machine really takes", async () => {
    const { arrows } = await layOut(flow);
    const states = getAdjacencyMap(flow.machine, {
      input: { policy: flow.policy },
      events: (snapshot) => optionsOf(snapshot).map((type) => ({ type })),
    });
    const taken = Object.values(states).flatMap(({ state, transitions }) =>
      Object.values(
        transitions as Readonly<Record<string, { event: OptionEvent; state: AnyMachineSnapshot }>>,
      ).map(({ event, state: next }) => ({ from: stepOf(state), option: event.type, to: stepOf(next) })),
    );
    expect(taken.length).toBeGreaterThan(Object.keys(flow.chart.states).length / 2);
    for (const { from, option, to } of taken) {
      const isDrawn = arrows.some(
        (arrow) => arrow.from === from && arrow.to === to && arrow.ways.some((way) => way.option === option),
      );
      // The two ways out are drawn once for all steps, not from each.
      const isWayOut = option in wayOutTargets && `.${to}` === wayOutTargets[option as WayOut];
      expect(isDrawn || isWayOut, `${from} ${option} ${to}`).toBe(true);
    }
  });

  it("can be read: no box lies on another, arrows go from box to box, words lie on no box", async () => {
    const { steps, arrows, width, height } = await layOut(flow);
    const at = new Map(steps.map((step) => [step.step, step]));
    type Box = Pick<DrawnStep, "x" | "y" | "width" | "height">;
    const overlap = (a: Box, b: Box) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    for (const [index, step] of steps.entries()) {
      expect(step.x + step.width).toBeLessThanOrEqual(width);
      expect(step.y + step.height).toBeLessThanOrEqual(height);
      for (const other of steps.slice(index + 1)) expect(overlap(step, other), step.step).toBe(false);
      for (const { label } of arrows) expect(overlap(step, label), step.step).toBe(false);
    }
    for (const { from, to, points } of arrows) {
      const [start, end] = [at.get(from), at.get(to)];
      // An arrow leaves below and arrives above; one that leads back the other way round.
      const [down, up] = [
        (one?: DrawnStep) => (one?.y ?? 0) + (one?.height ?? 0),
        (one?: DrawnStep) => one?.y ?? 0,
      ];
      const leadsBack = (end?.y ?? 0) < (start?.y ?? 0);
      expect(points[0]?.y).toBeCloseTo((leadsBack ? up : down)(start), 0);
      expect(points.at(-1)?.y).toBeCloseTo((leadsBack ? down : up)(end), 0);
    }
  });

  it("is the same each time", async () => {
    expect(await layOut(flow)).toEqual(await layOut(flow));
  });

  it("as a list names every state once and every edge", () => {
    const graph = graphOf(flow);
    const { tree, apart } = treeOf(graph, flow.chart.initial);
    const named: string[] = [];
    const edges: string[] = [];
    const visit = ({ step, ways }: Branch) => {
      named.push(step);
      for (const { edge, branch } of ways) {
        edges.push(`${edge.from} ${edge.option ?? "time"} ${edge.to}`);
        if (branch) visit(branch);
      }
    };
    visit(tree);
    expect([...named, ...apart].sort()).toEqual(Object.keys(flow.chart.states).sort());
    expect(edges.sort()).toEqual(chartEdges(issue));
    // What nothing but a way out leads to is named with it.
    expect(Object.values(wayOutTargets).map(bare)).toEqual(expect.arrayContaining([...apart]));
  });

  it("as Mermaid has a line for each state and each edge, and no quote that would end it early", () => {
    const lines = mermaidOf(flow).trimEnd().split("\n");
    expect(lines[0]).toBe("flowchart TD");
    const edges = lines.filter((line) => /--?>|-\.->/.test(line));
    expect(edges).toHaveLength(chartEdges(issue).length + 2);
    for (const edge of chartEdges(issue)) {
      const [from, , to] = edge.split(" ");
      expect(
        edges.some((line) => new RegExp(`^ {2}step-${from} -->.* step-${to}$`).test(line)),
        edge,
      ).toBe(true);
    }
    expect(lines).toHaveLength(1 + Object.keys(flow.chart.states).length + 1 + edges.length);
    for (const line of lines) expect(line.match(/"/g)?.length ?? 0, line).toBeOneOf([0, 2]);
  });
});

test("where a guard decides, both ways say in words what must hold", () => {
  for (const issue of issues) {
    const graph = graphOf(flows[issue]);
    for (const edge of graph.edges) {
      const rivals = graph.edges.filter(({ from, option }) => from === edge.from && option === edge.option);
      const said = conditionOf(flows[issue], graph, edge);
      if (rivals.length < 2 || edge.option === undefined) expect(said).toEqual([]);
      else expect(said[0], `${edge.from} ${edge.option}`).toMatch(/^if /);
    }
  }
});
