import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "@/lib/counts/days";
import { type DayCount, hideSmall, type PlaceCount } from "@/lib/counts/hide-small";
import { reportOf } from "@/lib/staff/insights/issue-report";
import { toCsv, toDailyCsv } from "@/lib/staff/insights/to-csv";
import { charts } from "@/machines/every-issue";
import { addUp, someCounts, someDays } from "./arbitraries";

const november = { from: "2026-11-01", to: "2026-11-30" };

const counted = (numbers: Readonly<Record<string, number>>): PlaceCount[] =>
  Object.entries(numbers).map(([place, number]) => ({ place, number }));

const refunds = (numbers: Readonly<Record<string, number>>) =>
  reportOf("refunds", hideSmall(counted(numbers)));

describe("the report of an issue", () => {
  const report = refunds({
    "view:refunds/used-any": 100,
    "view:refunds/bought-when": 80,
    "option:refunds/bought-when/within-window": 40,
    "option:refunds/bought-when/need-support": 12,
    "time:refunds/bought-when/under-10s": 10,
    "time:refunds/bought-when/10s-to-30s": 29,
    "time:refunds/bought-when/over-10min": 41,
    "end:refunds/used-any/left": 20,
    "end:refunds/bought-when/left": 20,
    "end:refunds/solved/solved": 25,
    "end:refunds/refund-on-its-way/solved": 5,
    "end:refunds/ticket/ticket": 30,
    "unhelpful:refunds/too-late": 7,
    "view:invoices/what-you-need": 999,
  });
  const step = (name: string) => report.steps.find(({ step }) => step === name);

  it("tells how pages ended, wherever they did", () => {
    expect(report.started).toEqual({ number: 100, isWhole: true });
    expect(Object.fromEntries(report.ends.map(({ end, number, rate }) => [end, [number, rate]]))).toEqual({
      solved: [30, 0.3],
      ticket: [30, 0.3],
      "why-not": [0, 0],
      "hand-over": [0, 0],
      left: [40, 0.4],
    });
  });

  it("has every step in the order of the flow, with who left there", () => {
    expect(report.steps.map(({ step }) => step)).toEqual(Object.keys(charts.refunds.states));
    expect(step("used-any")).toMatchObject({ views: 100, left: 20, dropOff: 0.2 });
    expect(step("bought-when")).toMatchObject({ views: 80, left: 20, dropOff: 0.25 });
    expect(step("too-late")).toMatchObject({ unhelpful: 7, left: undefined, dropOff: undefined });
  });

  it("has every option of a step, the ways out last", () => {
    expect(step("bought-when")?.options).toEqual([
      { option: "within-window", number: 40 },
      { option: "window-over", number: 0 },
      { option: "solved", number: 0 },
      { option: "need-support", number: 12 },
    ]);
    expect(step("solved")?.options).toEqual([]);
  });

  it("has the time of the middle person", () => {
    expect(step("bought-when")?.medianTime).toBe("over-10min");
    expect(step("used-any")?.medianTime).toBeUndefined();
  });
});

test("numbers from one to four are hidden, and no rate is made of few", () => {
  const report = refunds({
    "view:refunds/used-any": 4,
    "end:refunds/used-any/left": 4,
    "end:refunds/solved/solved": 1,
    "view:refunds/how-much": 5,
  });
  expect(report.started).toEqual({ number: 0, isWhole: false });
  expect(report.ends.map(({ rate }) => rate)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(report.steps.find(({ step }) => step === "used-any")).toMatchObject({
    views: "few",
    left: "few",
    dropOff: undefined,
  });
  expect(report.steps.find(({ step }) => step === "how-much")?.views).toBe(5);
});

test("a hidden number changes nothing in the report or the export, so nobody can work it out", () => {
  fc.assert(
    fc.property(someCounts, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), (counts, others) => {
      const changed = counts.map(({ place, number }) => ({
        place,
        number: number < 5 ? (others.next().value as number) : number,
      }));
      const [told, toldOtherwise] = [hideSmall(counts), hideSmall(changed)];
      expect(reportOf("refunds", told)).toEqual(reportOf("refunds", toldOtherwise));
      expect(toCsv(told, november)).toBe(toCsv(toldOtherwise, november));
    }),
  );
});

const cuts = ["2026-11-12"];
const dailyOf = (days: readonly DayCount[]) => {
  const figures = hideSmall(addUp(days));
  return toDailyCsv([{ issue: "refunds", range: november, figures, days, cuts }]);
};

test("a number that is hidden in all of the range changes nothing by day either, however it lies on its days", () => {
  fc.assert(
    fc.property(someDays(november.from), fc.infiniteStream(fc.nat(29)), (days, others) => {
      const hidden = new Map(
        addUp(days)
          .filter(({ number }) => number < 5)
          .map(({ place }) => [place, 1]),
      );
      const changed = [
        ...days.filter(({ place }) => !hidden.has(place)),
        ...[...hidden].map(([place, number]) => ({
          place,
          number,
          day: addDays(november.from, others.next().value as number),
        })),
      ];
      expect(dailyOf(changed)).toBe(dailyOf(days));
    }),
  );
});

test("by day, the lines of a place have no gap, hold nothing small, and add up to what the range tells", () => {
  fc.assert(
    fc.property(someDays(november.from), (days) => {
      const figures = hideSmall(addUp(days));
      const lines = new Map<string, { from: string; to: string; number: string }[]>();
      for (const line of dailyOf(days).trimEnd().split("\r\n").slice(1)) {
        const [from = "", to = "", issue, step, what, detail, number = ""] = line.split(",");
        const name = `${what}:${issue}/${step}${detail === "" ? "" : `/${detail}`}`;
        lines.set(name, [...(lines.get(name) ?? []), { from, to, number }]);
      }
      for (const [name, all] of lines) {
        expect([all[0]?.from, all.at(-1)?.to]).toEqual([november.from, november.to]);
        all.slice(1).forEach(({ from }, at) => {
          expect(from).toBe(addDays(all[at]?.to ?? "", 1));
        });
        if (all[0]?.number === "fewer than 5") {
          expect([all.length, figures.get(name)]).toEqual([1, "few"]);
          continue;
        }
        const numbers = all.map(({ number }) => Number(number));
        expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([]);
        const told = reportOf("refunds", figures).ends.find(({ end }) => name === `end:refunds//${end}`);
        expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(told?.number ?? figures.get(name));
      }
    }),
  );
});

test("pages in frames are told where neither they nor the others are few", () => {
  const framed = (all: number, inFrames: number) =>
    refunds({ "end:refunds/solved/solved": all, "framed:refunds": inFrames }).framed;
  expect([framed(20, 8), framed(20, 20), framed(20, 4), framed(20, 17), framed(20, 15)]).toEqual([
    8,
    20,
    undefined,
    undefined,
    15,
  ]);
  expect(refunds({ "end:refunds/solved/solved": 20 }).framed).toBe(0);
});

test("the figures add up, and no rate leaves 0 to 1", () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const { started, ends, steps } = reportOf("refunds", hideSmall(counts));
      expect(ends.reduce((all, { number }) => all + number, 0)).toBe(started.number);
      for (const rate of [...ends.map(({ rate }) => rate), ...steps.map(({ dropOff }) => dropOff)]) {
        expect(rate ?? 0).toBeGreaterThanOrEqual(0);
        expect(rate ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe("the export", () => {
  it("has a line for each place, and hides small numbers", () => {
    const csv = toCsv(
      hideSmall(
        counted({
          "option:refunds/used-any/unused": 40,
          "view:refunds/used-any": 3,
          "view:missing-credits/paid-when": 6,
        }),
      ),
      november,
    );
    expect(csv.split("\r\n")).toEqual([
      "from,to,issue,step,what,detail,number",
      "2026-11-01,2026-11-30,missing-credits,paid-when,view,,6",
      "2026-11-01,2026-11-30,refunds,used-any,view,,fewer than 5",
      "2026-11-01,2026-11-30,refunds,used-any,option,unused,40",
      "",
    ]);
  });

  it("leaves out times that add up to the views, where one of them is small", () => {
    const csv = toCsv(
      hideSmall(
        counted({
          "view:refunds/used-any": 12,
          "time:refunds/used-any/under-10s": 10,
          "time:refunds/used-any/over-10min": 2,
          "time:refunds/how-much/over-10min": 6,
        }),
      ),
      november,
    );
    expect(csv).not.toContain("used-any,time");
    expect(csv).toContain("how-much,time,over-10min,6");
  });

  it("by day has the days that may be told, ends of a problem as a whole, and what is few once", () => {
    const on = (day: number, place: string, number: number) => ({
      day: `2026-11-${String(day).padStart(2, "0")}`,
      place,
      number,
    });
    const csv = dailyOf([
      on(2, "view:refunds/used-any", 6),
      on(3, "view:refunds/used-any", 3),
      on(4, "view:refunds/used-any", 4),
      on(9, "view:refunds/how-much", 4),
      on(20, "end:refunds/solved/solved", 5),
      on(20, "end:refunds/refund-on-its-way/solved", 2),
      on(21, "end:refunds/refund-on-its-way/solved", 3),
    ]);
    expect(csv.split("\r\n")).toEqual([
      "from,to,issue,step,what,detail,number",
      "2026-11-01,2026-11-01,refunds,used-any,view,,0",
      "2026-11-02,2026-11-02,refunds,used-any,view,,6",
      "2026-11-03,2026-11-04,refunds,used-any,view,,7",
      "2026-11-05,2026-11-11,refunds,used-any,view,,0",
      "2026-11-12,2026-11-30,refunds,used-any,view,,0",
      "2026-11-01,2026-11-30,refunds,how-much,view,,fewer than 5",
      "2026-11-01,2026-11-11,refunds,,end,solved,0",
      "2026-11-12,2026-11-19,refunds,,end,solved,0",
      // Three on the 21st are few, and go to the days before them.
      "2026-11-20,2026-11-30,refunds,,end,solved,10",
      "",
    ]);
  });

  it("holds no formula, and seven cells a line", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        for (const line of toCsv(hideSmall(counts), november).trimEnd().split("\r\n")) {
          const cells = line.split(",");
          expect(cells).toHaveLength(7);
          for (const cell of cells) expect(cell).toMatch(/^([a-z0-9][a-z0-9 -]*)?$/);
        }
      }),
    );
  });
});
