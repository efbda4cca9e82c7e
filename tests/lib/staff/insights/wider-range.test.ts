import { expect, it } from "vitest";
import { hideSmall } from "@/lib/counts/hide-small";
import { reportOf } from "@/lib/staff/insights/issue-report";
import { isTooShort, widerRange, widerRanges } from "@/lib/staff/insights/wider-range";

const shown = { from: "2026-11-02", to: "2026-11-29" };
const ranges = widerRanges(shown);
const report = (solved: number, tickets: number) =>
  reportOf(
    "refunds",
    hideSmall(
      Object.entries({ "end:refunds/solved/solved": solved, "end:refunds/ticket/ticket": tickets })
        .filter(([, number]) => number > 0)
        .map(([place, number]) => ({ place, number })),
    ),
  );
const wider = (now: ReturnType<typeof report>, ...longer: ReturnType<typeof report>[]) =>
  widerRange(
    now,
    longer.map((one, at) => ({ range: ranges[at] ?? shown, report: one })),
  );

it("longer ranges end on the same day, in whole weeks up to two years", () => {
  expect(ranges.map(({ from, to }) => [from, to])).toEqual([
    ["2026-08-31", "2026-11-29"],
    ["2026-06-01", "2026-11-29"],
    ["2025-12-01", "2026-11-29"],
    ["2024-12-02", "2026-11-29"],
  ]);
  expect(widerRanges({ from: "2025-12-01", to: "2026-11-29" })).toHaveLength(1);
});

it("the shortest in which every end has a number is the one to show", () => {
  expect(wider(report(3, 2), report(9, 4), report(20, 7), report(40, 15))).toEqual({
    range: ranges[1],
    isAll: true,
  });
});

it("where none has all, the one with most; where none has more, none", () => {
  expect(wider(report(3, 1), report(9, 1), report(20, 2))).toEqual({ range: ranges[0], isAll: false });
  expect(wider(report(6, 1), report(9, 1))).toBeUndefined();
});

it("a range is too short where an end is too rare, or nothing was counted", () => {
  expect(isTooShort(report(6, 1))).toBe(true);
  expect(isTooShort(report(0, 0))).toBe(true);
  expect(isTooShort(report(6, 5))).toBe(false);
});
