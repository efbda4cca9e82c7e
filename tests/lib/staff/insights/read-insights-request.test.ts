import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay } from "@/lib/counts/days";
import { readRequest } from "@/lib/staff/insights/read-insights-request";
import { issues } from "@/machines/registry";

const today = "2026-11-25";
const ask = (query: string) => {
  const values = new URLSearchParams(query);
  return readRequest((name) => values.get(name) ?? undefined, today);
};

test("without a wish: the first problem, the last 28 days, compared with the 28 before", () => {
  expect(ask("")).toEqual({
    issue: issues[0],
    range: { from: "2026-10-29", to: "2026-11-25" },
    comparison: "before",
    compared: { from: "2026-10-01", to: "2026-10-28" },
    grain: "day",
    problem: undefined,
  });
});

test("a trend is by day in a few weeks, by week in more, and as asked for", () => {
  expect(ask("from=2026-10-15").grain).toBe("day");
  expect(ask("from=2026-10-14").grain).toBe("week");
  expect(ask("from=2026-10-14&by=day").grain).toBe("day");
  expect(ask("by=week").grain).toBe("week");
  expect(ask("by=hour").grain).toBe("day");
});

test("days before a range are as many, over months and leap days", () => {
  expect(ask("from=2028-03-01&to=2028-03-02").compared).toEqual({ from: "2028-02-28", to: "2028-02-29" });
});

test("own days, or none", () => {
  const own = ask("issue=refunds&compare=own&compare-from=2025-11-01&compare-to=2025-11-30");
  expect(own).toMatchObject({ issue: "refunds", compared: { from: "2025-11-01", to: "2025-11-30" } });
  expect(ask("compare=none").compared).toBeUndefined();
});

test.each([
  ["from=2026-02-30&to=2026-03-01", "unreadable"],
  ["from=yesterday", "unreadable"],
  ["from=-271821-04-20", "unreadable"],
  ["from=2026-11-20&to=2026-11-19", "reversed"],
  ["compare=own&compare-from=2026-11-20", "unreadable"],
  ["compare=own&compare-from=2026-11-20&compare-to=2026-11-01", "reversed"],
])("%s is told apart, and the page shows days that there are", (query, problem) => {
  const request = ask(query);
  expect(request.problem).toBe(problem);
  expect(request.range).toEqual({ from: "2026-10-29", to: "2026-11-25" });
});

test("whatever is asked, the days are days, in order", () => {
  const day = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  const query = fc.record({
    issue: fc.string(),
    from: day,
    to: day,
    compare: fc.constantFrom("before", "own", "none", "x"),
    "compare-from": day,
    "compare-to": day,
  });
  fc.assert(
    fc.property(query, (values) => {
      const { range, compared } = readRequest((name) => values[name as keyof typeof values], today);
      for (const { from, to } of compared ? [range, compared] : [range]) {
        expect(from <= to).toBe(true);
        expect(isDay(to)).toBe(true);
      }
    }),
  );
});
