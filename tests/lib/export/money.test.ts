import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatMoney, moneyAt, roundMoney, sumMoney, toDollars } from "@/lib/export/money";
import { columnsOf, csvOf } from "./exports";

const costs = async (cells: readonly string[]) =>
  (await columnsOf(csvOf(cells.map((cost_total) => ({ created_at: "2026-08-01 10:00:00", cost_total })))))
    .cost;

/** As many digits as are asked for: left to itself, fast-check would hardly ever make more than ten. */
const digits = fc
  .integer({ min: 0, max: 27 })
  .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }))
  .map((list) => list.join(""));

/** Decimals with up to 27 places, as text, with the amount in the smallest unit worked out the slow way. */
const decimal = fc
  .record({
    sign: fc.constantFrom("", "-"),
    whole: fc.bigInt({ min: 0n, max: 9000n }),
    decimals: digits,
  })
  .map(({ sign, whole, decimals }) => ({
    text: `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`,
    units: BigInt(`${whole}${decimals.padEnd(27, "0")}`) * (sign === "-" ? -1n : 1n),
  }));

describe("the total", () => {
  it("is the sum of the rows to the last digit, however many decimals they have", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 40 }), async (amounts) => {
        const column = await costs(amounts.map(({ text }) => text));
        amounts.forEach(({ units }, row) => {
          expect(moneyAt(column, row)).toBe(units);
        });
        expect(sumMoney(column)).toBe(amounts.reduce((sum, { units }) => sum + units, 0n));
      }),
      { numRuns: 500 },
    );
  });

  it("does not drift where floats do", async () => {
    expect(formatMoney(sumMoney(await costs(Array.from({ length: 1000 }, () => "0.1"))))).toBe("100.00");
    expect(formatMoney(sumMoney(await costs(["0.1", "0.2"])))).toBe("0.30");
    expect(formatMoney(sumMoney(await costs(Array.from({ length: 50 }, () => "8999.999999999999"))))).toBe(
      "449999.99999999995",
    );
  });
});

describe("an amount in a cell", () => {
  test.each([
    ["0.0123", "0.0123"],
    ["1e-7", "0.0000001"],
    ["1.5E-06", "0.0000015"],
    ["0.00012345678901234567", "0.00012345678901234567"],
    ["-0.02", "-0.02"],
    ["$3", "3.00"],
    ["", "0.00"],
    [" ", "0.00"],
    ["-", "0.00"],
    ["0", "0.00"],
    [".5", "0.50"],
  ])("%s is %s", async (cell, expected) => {
    expect(formatMoney(moneyAt(await costs([cell]), 0))).toBe(expected);
  });

  test.each(["abc", ".", "1.2.3", "NaN", "12345678901", "1e9", `0.${"1".repeat(28)}`])(
    "%s can't be kept exactly, so its row is not read",
    async (cell) => {
      expect((await costs([cell, "1"])).pico.length).toBe(1);
    },
  );
});

test.each([
  ["12.345", "12.35"],
  ["0.0000123", "0.000012"],
  ["0.009", "0.0090"],
  ["0", "0.00"],
])("%s is told as %s", async (cell, told) => {
  const money = moneyAt(await costs([cell]), 0);
  expect(roundMoney(money)).toBe(told);
  expect(toDollars(money)).toBeCloseTo(Number(cell), 12);
});
