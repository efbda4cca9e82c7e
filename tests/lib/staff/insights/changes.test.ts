import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/counts/days";
import { hideSmall } from "@/lib/counts/hide-small";
import { changesOf, reportChanges } from "@/lib/staff/insights/changes";
import { trendOf } from "@/lib/staff/insights/trend";
import { addUp } from "./arbitraries";

const range = { from: "2026-11-01", to: "2026-11-30" };
const seen = (days: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(days).flatMap(([day, versions]) => versions.map((version) => ({ day, version })));

describe("changes of a flow", () => {
  it("are the days on which another version was counted first, and name both", () => {
    const days = { "2026-10-20": ["a"], "2026-11-03": ["a"], "2026-11-09": ["a", "b"], "2026-11-10": ["b"] };
    expect(changesOf(seen(days), range)).toEqual([{ day: "2026-11-09", versions: ["b"], before: ["a"] }]);
  });

  it("are none where versions are noted for the first time: what was before is not known", () => {
    expect(changesOf(seen({ "2026-11-03": ["a"], "2026-11-04": ["a"] }), range)).toEqual([]);
    expect(changesOf([], range)).toEqual([]);
  });

  it("are two where a version comes back", () => {
    const days = { "2026-11-03": ["a"], "2026-11-09": ["b"], "2026-11-12": ["a"] };
    expect(changesOf(seen(days), range).map(({ day, versions }) => [day, ...versions])).toEqual([
      ["2026-11-09", "b"],
      ["2026-11-12", "a"],
    ]);
  });

  it("have something before them in the days that are shown", () => {
    const days = { "2026-10-03": ["a"], "2026-11-01": ["b"], "2026-11-30": ["c"], "2026-12-01": ["d"] };
    expect(changesOf(seen(days), range).map(({ day }) => day)).toEqual(["2026-11-30"]);
  });
});

/** So many pages a day, each end at a place of its own, from one day on. */
const daily = (from: string, length: number, numbers: Readonly<Record<string, number>>) =>
  Array.from({ length }, (_, index) => addDays(from, index)).flatMap((day) =>
    Object.entries(numbers).map(([place, number]) => ({ day, place, number })),
  );
const solved = "end:refunds/solved/solved";
const ticket = "end:refunds/ticket/ticket";
const left = "end:refunds/used-any/left";

function report(days: ReturnType<typeof daily>, changeDays: readonly string[]) {
  const figures = hideSmall(addUp(days));
  const trends = trendOf({ issue: "refunds", range, figures, days, cuts: changeDays });
  const changes = changeDays.map((day) => ({ day, versions: ["b"], before: ["a"] }));
  return reportChanges(changes, trends, range).map((change) => ({
    ...change,
    ends: Object.fromEntries(change.ends.map((end) => [end.end, end])),
  }));
}

describe("before and after a change", () => {
  it("stand the shares of all pages, with the bounds that chance gives them", () => {
    const days = [
      ...daily("2026-11-10", 1, { [solved]: 48, [left]: 32 }),
      ...daily("2026-11-11", 1, { [solved]: 56, [left]: 14 }),
    ];
    const [change] = report(days, ["2026-11-11"]);
    expect(change?.days).toEqual({
      before: { from: "2026-11-01", to: "2026-11-10" },
      after: { from: "2026-11-11", to: "2026-11-30" },
    });
    expect(change?.started).toEqual({
      before: { number: 80, isWhole: true },
      after: { number: 70, isWhole: true },
    });
    expect(change?.ends.solved).toMatchObject({
      before: { number: 48, share: 0.6 },
      after: { number: 56, share: 0.8 },
    });
    // The example of Newcombe's paper, method 10: 56 of 70 less 48 of 80.
    expect(change?.ends.solved?.difference?.value).toBeCloseTo(0.2);
    expect(change?.ends.solved?.difference?.least).toBeCloseTo(0.0524, 4);
    expect(change?.ends.solved?.difference?.most).toBeCloseTo(0.3339, 4);
    expect(change?.ends["why-not"]?.before).toMatchObject({ number: 0, share: 0 });
  });

  it("a side that is small is told on neither, and is in no sum", () => {
    const days = [
      ...daily("2026-11-01", 10, { [solved]: 6 }),
      ...daily("2026-11-10", 1, { [ticket]: 2 }),
      ...daily("2026-11-11", 10, { [solved]: 6, [ticket]: 3 }),
    ];
    const [change] = report(days, ["2026-11-11"]);
    expect(change?.ends.ticket).toMatchObject({
      before: { number: 0, isWhole: false, share: undefined },
      after: { number: 0, isWhole: false, share: undefined },
      difference: undefined,
    });
    expect(change?.started.after).toEqual({ number: 60, isWhole: false });
  });

  it("reach to the changes beside", () => {
    const days = daily("2026-11-01", 30, { [solved]: 6 });
    const reports = report(days, ["2026-11-11", "2026-11-21"]);
    expect(
      reports.map(({ days: { before, after } }) => [before.from, before.to, after.from, after.to]),
    ).toEqual([
      ["2026-11-01", "2026-11-10", "2026-11-11", "2026-11-20"],
      ["2026-11-11", "2026-11-20", "2026-11-21", "2026-11-30"],
    ]);
    expect(reports.map(({ started }) => [started.before.number, started.after.number])).toEqual([
      [60, 60],
      [60, 60],
    ]);
  });
});
