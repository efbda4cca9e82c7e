import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, type Range } from "@/lib/counts/days";
import { numberIn, type Span, spansOf, weeksOf } from "@/lib/staff/insights/spans";

/** A Monday. */
const first = "2026-11-02";
const day = (index: number) => addDays(first, index);
const rangeOf = (length: number): Range => ({ from: first, to: day(length - 1) });

const numbersBy = (numbers: readonly number[]) =>
  new Map(numbers.flatMap((number, index) => (number > 0 ? [[day(index), number] as const] : [])));
const spans = (numbers: readonly number[], cuts: readonly number[] = []) =>
  spansOf(rangeOf(numbers.length), numbersBy(numbers), cuts.map(day));
/** Such as `1-3:7`, days counted from 0. */
const short = (all: readonly Span[] | undefined) =>
  all?.map(({ from, to, number }) => {
    const [a, b] = [from, to].map((one) => Math.round((Date.parse(one) - Date.parse(first)) / 86_400_000));
    return `${a === b ? a : `${a}-${b}`}:${number}`;
  });

describe("days", () => {
  it.each([
    [[5, 7, 40], [], ["0:5", "1:7", "2:40"]],
    [[3, 4, 9], [], ["0-1:7", "2:9"]],
    [[9, 3, 1], [], ["0-2:13"]],
    [[9, 3, 0, 1], [], ["0-3:13"]],
    [[0, 0, 6, 0, 0], [], ["0-1:0", "2:6", "3-4:0"]],
    [[2, 0, 0, 3, 0], [], ["0-3:5", "4:0"]],
    [[9, 0, 0, 2], [], ["0-3:11"]],
    [[0, 0, 0], [], ["0-2:0"]],
    [[3, 3, 3, 3, 8], [3], ["0-2:9", "3-4:11"]],
    [[3, 3, 3, 8], [1], ["0-1:6", "2-3:11"]],
    [[6, 6, 2], [2], ["0:6", "1-2:8"]],
    [[0, 0, 0, 6], [2], ["0-1:0", "2:0", "3:6"]],
  ])("of %j, cut at %j, are told as %j", (numbers, cuts, told) => {
    expect(short(spans(numbers, cuts))).toEqual(told);
  });

  it("that are too few altogether are not told", () => {
    expect(spans([1, 2, 1])).toBeUndefined();
  });
});

test("spans have no gap, add up to the whole, and hold nothing small", () => {
  const numbers = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.nat(30)), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(60), { maxLength: 4 }), (counts, cuts) => {
      const all = counts.reduce((sum, number) => sum + number, 0);
      const days = spans(counts, cuts);
      if (days === undefined) {
        expect(all).toBeLessThan(5);
        return;
      }
      for (const told of [days, weeksOf(days, cuts.map(day))]) {
        expect(told[0]?.from).toBe(first);
        expect(told.at(-1)?.to).toBe(day(counts.length - 1));
        told.slice(1).forEach((span, index) => {
          expect(span.from).toBe(addDays(told[index]?.to ?? "", 1));
        });
        expect(told.reduce((sum, { number }) => sum + number, 0)).toBe(all);
        expect(told.filter(({ number }) => number > 0 && number < 5)).toEqual([]);
      }
      expect(numberIn(days, rangeOf(counts.length))).toBe(all);
    }),
  );
});

test("what a span holds of a day can't be worked out, in any case of five days", () => {
  const most = 6;
  for (const cuts of [[], [2], [1, 3]]) {
    /** All ways in which five days could have come to what is told. */
    const ways = new Map<string, number[][]>();
    for (let code = 0; code < (most + 1) ** 5; code += 1) {
      const numbers = Array.from(
        { length: 5 },
        (_, index) => Math.floor(code / (most + 1) ** index) % (most + 1),
      );
      const told = JSON.stringify(short(spans(numbers, cuts)));
      ways.set(told, [...(ways.get(told) ?? []), numbers]);
    }
    for (const [told, all] of ways) {
      // Where a number could be larger than was tried, more ways lead here than were found.
      const highest = Math.max(0, ...(spansIn(told) ?? []).map(({ number }) => number));
      if (highest > most) continue;
      for (let index = 0; index < 5; index += 1) {
        const possible = new Set(all.map((numbers) => numbers[index]));
        const isHidden = all.some((numbers) => [1, 2, 3, 4].includes(numbers[index] ?? 0));
        if (isHidden) expect(possible.size, `day ${index} of ${told}, cut at ${cuts}`).toBeGreaterThan(1);
      }
    }
  }
});

const spansIn = (told: string): { number: number }[] | undefined =>
  told === undefined || told === "undefined"
    ? undefined
    : (JSON.parse(told) as string[]).map((text) => ({ number: Number(text.split(":")[1]) }));

describe("weeks", () => {
  const weeks = (numbers: readonly number[], cuts: readonly number[] = []) =>
    short(weeksOf(spans(numbers, cuts) ?? [], cuts.map(day)));

  it("go from Monday to Sunday", () => {
    expect(weeks(Array(16).fill(6))).toEqual(["0-6:42", "7-13:42", "14-15:12"]);
  });

  it("that begin in a span go on with the next one, for it is not taken apart", () => {
    expect(weeks([6, 6, 6, 6, 6, 6, 2, 3, 6, 6])).toEqual(["0-7:41", "8-9:12"]);
  });

  it("without a number stand for themselves", () => {
    expect(weeks([...Array(9).fill(0), 6, ...Array(20).fill(0)])).toEqual([
      "0-6:0",
      "7-13:6",
      "14-27:0",
      "28-29:0",
    ]);
  });

  it("end where the flow changed", () => {
    expect(weeks(Array(10).fill(6), [3])).toEqual(["0-2:18", "3-6:24", "7-9:18"]);
  });
});

test("what days hold is told where a span begins and ends with them", () => {
  const all = spans([3, 3, 8, 0, 9]) ?? [];
  expect(numberIn(all, { from: day(0), to: day(1) })).toBe(6);
  expect(numberIn(all, { from: day(1), to: day(2) })).toBeUndefined();
  expect(numberIn(all, { from: day(2), to: day(3) })).toBe(8);
  expect(numberIn(all, { from: day(3), to: day(3) })).toBe(0);
});
