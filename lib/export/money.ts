/**
 * An exact amount of US dollars: a whole number of 10⁻²⁷ dollars. The finest amount that a file may carry;
 * seventeen digits of a ten-billionth of a dollar fit.
 */
export type Money = bigint;

/** Decimals of a dollar that {@link Money} counts in. */
export const moneyDecimals = 27;

/** Decimals of the part that is kept as one number a row; the rest beside it is rarely needed. */
export const picoDecimals = 12;

/**
 * The amounts of one column. `pico` are whole pico-dollars (10⁻¹²); `rest` is what an amount has beyond its
 * twelfth decimal, in whole 10⁻²⁷ dollars, there only if some amount of the file has that many.
 * Both are whole numbers below 2⁵³ and carry the sign, so nothing is ever rounded.
 */
export interface MoneyColumn {
  readonly pico: Float64Array;
  readonly rest: Float64Array | undefined;
}

const picosInMicro = 1e6;
const unitsInPico = 10n ** BigInt(moneyDecimals - picoDecimals);
const unitsInMicro = unitsInPico * BigInt(picosInMicro);
const unitsInDollar = 10n ** BigInt(moneyDecimals);

/**
 * Adds amounts up, in groups and exactly: rows come in one by one, the sums are read at the end. A sum is split into
 * micro-dollars and the picos below, so that it stays exact up to nine billion dollars; one number of picos would end at
 * nine thousand.
 *
 * @param groups how many groups; a group is a number from 0 to `groups - 1`
 */
export function moneySums(groups: number) {
  const micros = new Float64Array(groups);
  const picos = new Float64Array(groups);
  const rests = new Map<number, bigint>();
  return {
    /** Adds the amount of a row to the sum of a group. */
    add(group: number, { pico, rest }: MoneyColumn, row: number): void {
      const amount = pico[row] ?? 0;
      const micro = Math.trunc(amount / picosInMicro);
      micros[group] = (micros[group] ?? 0) + micro;
      picos[group] = (picos[group] ?? 0) + (amount - micro * picosInMicro);
      const left = rest?.[row];
      if (left) rests.set(group, (rests.get(group) ?? 0n) + BigInt(left));
    },
    /** The sum of a group; 0 if nothing was added. */
    sum: (group: number): Money =>
      BigInt(micros[group] ?? 0) * unitsInMicro +
      BigInt(picos[group] ?? 0) * unitsInPico +
      (rests.get(group) ?? 0n),
  };
}

/**
 * The exact sum of a column.
 *
 * @param rows which rows; all of them if none are named
 */
export function sumMoney(column: MoneyColumn, rows?: ArrayLike<number>): Money {
  const sums = moneySums(1);
  const count = rows?.length ?? column.pico.length;
  for (let index = 0; index < count; index += 1) sums.add(0, column, rows?.[index] ?? index);
  return sums.sum(0);
}

/** The exact amount of one row. */
export function moneyAt({ pico, rest }: MoneyColumn, row: number): Money {
  return BigInt(pico[row] ?? 0) * unitsInPico + BigInt(rest?.[row] ?? 0);
}

/**
 * Every decimal there is and at least two, as tickets want it.
 *
 * @returns such as `"12.50"`, `"0.0000123"` or `"-0.02"`
 */
export function formatMoney(money: Money): string {
  const digits = (money < 0n ? -money : money).toString().padStart(moneyDecimals + 1, "0");
  const whole = digits.slice(0, -moneyDecimals);
  const decimals = digits.slice(-moneyDecimals).replace(/0+$/, "").padEnd(2, "0");
  return `${money < 0n ? "-" : ""}${whole}.${decimals}`;
}

/**
 * The amount in two to four significant places, for sentences and pictures: `1235`, `148`, `36.98`, `0.0042`.
 */
export function shortMoney(money: Money): string {
  const dollars = toDollars(money);
  const size = Math.abs(dollars);
  if (size >= 9999.5) return String(Number(dollars.toPrecision(4)));
  return size >= 99.995 ? dollars.toFixed(0) : roundMoney(money);
}

/** The amount to the nearest cent, or to two digits below a cent: for sentences, where twelve decimals only tire. */
export function roundMoney(money: Money): string {
  const dollars = toDollars(money);
  if (dollars === 0 || Math.abs(dollars) >= 0.01) return dollars.toFixed(2);
  return dollars.toFixed(Math.min(12, 1 - Math.floor(Math.log10(Math.abs(dollars)))));
}

/** Dollars as a number: close enough for a picture or a comparison, not for a sum. */
export function toDollars(money: Money): number {
  return Number(money / unitsInDollar) + Number(money % unitsInDollar) / Number(unitsInDollar);
}
