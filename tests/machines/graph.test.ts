import { describe, expect, it, test } from "vitest";
import { getShortestPaths } from "xstate/graph";
import { reservedKeys } from "@/lib/flow/address";
import { metaOf, stepOf } from "@/lib/flow/options";
import { charts, everyIssue } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { isWayOut } from "@/machines/step";
import { type TriageMeta, triage, triageTo } from "@/machines/triage";
import { everyFlow } from "./every-flow";

const flows = everyFlow();
const ownOf = (on: object = {}) =>
  Object.keys(on)
    .filter((id) => !isWayOut(id))
    .sort();
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A fixed moment: where a path leads never depends on the time. */
const now = new Date("2026-08-24T12:00:00.000Z");

describe.each(issues)("%s", (issue) => {
  const flow = flows[issue];
  const states = Object.entries(flow.chart.states);
  const input = { policy: flow.policy, now };
  const fromStart = getShortestPaths(flow.machine, { input });
  const from = (step: string) =>
    fromStart
      .filter((path) => stepOf(path.state) === step)
      .flatMap((path) => getShortestPaths(flow.machine, { input, fromState: path.state }));

  it("reaches every state from its start", () => {
    const reached = new Set(fromStart.map((path) => stepOf(path.state)));
    expect(states.map(([step]) => step).filter((step) => !reached.has(step))).toEqual([]);
  });

  test.each(states.filter(([, { type }]) => type !== "final").map(([step]) => step))(
    "%s is no dead end: it leads on, to an outcome and to the ticket form",
    (step) => {
      const kinds = from(step)
        .filter((path) => path.state.status === "done")
        .map((path) => metaOf(flow, stepOf(path.state))?.kind);
      expect(kinds).toContain("form");
      expect(kinds).toContain("outcome");
    },
  );

  it("ends nowhere but in an outcome or a form, and a why-not still lets the person write to support", () => {
    for (const [step, { type, meta }] of states) {
      if (type === "final") expect(["outcome", "form"], step).toContain(meta.kind);
      if (meta.kind === "outcome" && meta.outcome === "why-not") expect(type, step).toBeUndefined();
    }
  });

  it("has a heading and a receipt line for every state, a label for every option, and no word left over", () => {
    expect(Object.keys(flow.messages.steps).sort()).toEqual(states.map(([step]) => step).sort());
    for (const [step, { on }] of states) {
      const copy = flow.messages.steps[step];
      expect(copy?.heading, step).toMatch(/\S/);
      expect(copy?.receipt, step).toMatch(/\S/);
      expect(Object.keys(copy?.options ?? {}).sort(), step).toEqual(ownOf(on));
      for (const [option, { label }] of Object.entries(copy?.options ?? {})) {
        expect(label, `${step}=${option}`).toMatch(/\S/);
      }
    }
  });

  it("tells its options apart by their labels, on every step", () => {
    for (const [step, { options }] of Object.entries(flow.messages.steps)) {
      const labels = Object.values(options).map(({ label }) => label);
      expect(new Set(labels).size, step).toBe(labels.length);
    }
  });

  it("names its steps and options so that they can stand in an address", () => {
    for (const [step, { on }] of states) {
      for (const id of [step, ...Object.keys(on ?? {})]) expect(id).toMatch(kebab);
      expect(reservedKeys).not.toContain(step);
      expect(step.length).toBeLessThanOrEqual(64);
    }
  });

  it("has a rule for each question that a typed fact can answer, and the rule knows only options of the step", () => {
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
    const typed = {
      paid_at: [ago(0), ago(0.3), ago(5), ago(100)],
      requested_at: [ago(1), ago(10_000)],
      amount: ["1.00", "50.00", "1000.00"],
      model: ["deepseek/deepseek-chat:free", "deepseek/deepseek-chat"],
    };
    const { rules } = everyIssue[issue];
    const asking = states.filter(([, { meta }]) => meta.kind === "question" && meta.typed !== undefined);
    expect(Object.keys(rules).sort()).toEqual(asking.map(([step]) => step).sort());
    for (const [step, decide] of Object.entries(rules)) {
      const meta = metaOf(flow, step);
      const fact = meta?.kind === "question" ? meta.typed : undefined;
      for (const text of fact ? typed[fact] : []) {
        const option = decide(text, { policy: flow.policy, now, timeZone: "UTC" });
        expect(Object.keys(charts[issue].states[step]?.on ?? {}), `${step}: ${text}`).toContain(option);
      }
    }
  });

  it("keeps the names of the two ways out for them; only a wait may say first what it is for", () => {
    for (const [step, { meta, on }] of states) {
      expect(Object.keys(on ?? {}), step).not.toContain("solved");
      if (meta.kind === "wait") continue;
      expect(Object.keys(on ?? {}), step).not.toContain("need-support");
    }
  });

  it("hands over to another of the problems", () => {
    for (const [step, { meta }] of states) {
      if (meta.kind !== "outcome" || meta.outcome !== "hand-over") continue;
      expect(issues, step).toContain(meta.to);
      expect(meta.to, step).not.toBe(issue);
    }
  });
});

describe("triage", () => {
  const ends = getShortestPaths(triage, {}).filter((path) => path.state.status === "done");
  const metaOfEnd = (path: (typeof ends)[number]) =>
    Object.values(path.state.getMeta()).find((meta) => meta !== undefined) as TriageMeta;

  it("reaches every state, each by one answer", () => {
    const states = Object.keys(triage.states).filter((state) => state !== "what-went-wrong");
    expect(ends.map((path) => String(path.state.value)).sort()).toEqual(states.sort());
    // The first entry of a path is the start itself.
    expect(new Set(ends.map((path) => path.steps.length))).toEqual(new Set([2]));
  });

  it("leads to steps that exist, and never past an end", () => {
    for (const path of ends) {
      const { issue, step } = metaOfEnd(path);
      const state = charts[issue].states[step ?? charts[issue].initial];
      expect(state, `${issue}/${step}`).toBeDefined();
      expect(state?.type, `${issue}/${step}`).toBeUndefined();
    }
  });

  it("reaches each of the problems", () => {
    expect([...new Set(ends.map((path) => metaOfEnd(path).issue))].sort()).toEqual([...issues].sort());
    for (const issue of issues) expect(triageTo(issue)).toEqual({ issue });
  });
});
