import { expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { flowVersion } from "@/lib/flow/flow-version";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../machines/every-flow";
import { flows } from "./arbitraries";

const flow = everyFlow().refunds;
const now = flowVersion(flow);

/** The chart with one part changed. */
const withState = (step: string, change: object) => ({
  ...flow,
  chart: {
    ...flow.chart,
    states: { ...flow.chart.states, [step]: { ...flow.chart.states[step], ...change } } as never,
  },
});

test.each(issues)("%s: names the issue, the same at every call", (issue) => {
  expect(flowVersion(flows[issue])).toMatch(new RegExp(`^${issue}@[0-9a-f]{8}$`));
  expect(flowVersion(flows[issue])).toBe(flowVersion(flows[issue]));
});

it("tells the flows apart", () => {
  expect(new Set(issues.map((issue) => flowVersion(flows[issue]).split("@")[1])).size).toBe(issues.length);
});

it("changes when an option leads elsewhere", () => {
  const on = {
    unused: "how-much",
    "partly-used": "bought-when",
    "all-used": "credits-used",
    "already-asked": "asked-when",
  };
  expect(flowVersion(withState("used-any", { on }))).not.toBe(now);
});

it("changes when a step comes or an option goes", () => {
  expect(flowVersion(withState("brand-new", { meta: { kind: "question", facts: [] } }))).not.toBe(now);
  expect(flowVersion(withState("used-any", { on: { unused: "bought-when" } }))).not.toBe(now);
});

test.each([
  ["the window", { ...policy, refunds: { ...policy.refunds, windowHours: policy.refunds.windowHours + 1 } }],
  ["the limit", { ...policy, refunds: { ...policy.refunds, ticketFromUsd: "99.99" } }],
  [
    "the business days",
    {
      ...policy,
      refunds: { ...policy.refunds, ticketAfterBusinessDays: policy.refunds.ticketAfterBusinessDays + 1 },
    },
  ],
])("changes when the policy changes %s", (_, other) => {
  expect(flowVersion(everyFlow(other).refunds)).not.toBe(now);
});

it("stays when only a link changes: the rules are the same", () => {
  const moved = { ...policy, links: { ...policy.links, credits: "https://example.org/credits" } };
  expect(flowVersion(everyFlow(moved).refunds)).toBe(now);
});
