import { picoDecimals } from "./money";

/** The target for reading amounts, so that a million rows do not make a million objects. */
export interface Amount {
  pico: number;
  rest: number;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const SPACE = 32;
const COLON = 58;
const powers = Array.from({ length: picoDecimals + 1 }, (_, exponent) => 10 ** exponent);

/**
 * Reads an amount as the export writes it: `0.0123`, `-0.5`. An empty cell is an unused cost, so 0.
 *
 * @param sign the byte before decimals
 * @param amount takes what was read
 * @returns whether it is such an amount, of at most twelve decimals and nine thousand dollars; `loose-cell.ts` reads the others
 */
export function readAmount(
  bytes: Uint8Array,
  from: number,
  to: number,
  sign: number,
  amount: Amount,
): boolean {
  amount.pico = 0;
  amount.rest = 0;
  if (from === to) return true;
  let index = from;
  const isNegative = bytes[index] === MINUS;
  if (isNegative) index += 1;
  let mantissa = 0;
  let decimals = -1;
  let some = false;
  for (; index < to; index += 1) {
    const byte = bytes[index] as number;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      some = true;
      if (decimals >= 0) decimals += 1;
    } else if (byte === sign && decimals < 0) decimals = 0;
    else return false;
  }
  if (!some || decimals > picoDecimals) return false;
  // Digits beyond what a double holds exactly make more than is allowed here.
  const pico = mantissa * (powers[picoDecimals - Math.max(decimals, 0)] as number);
  if (pico > Number.MAX_SAFE_INTEGER) return false;
  amount.pico = isNegative && pico > 0 ? -pico : pico;
  return true;
}

/**
 * Reads moments as the export writes them, in UTC: `2026-06-28 03:46:57.713`, with or without decimals. It remembers the
 * day that it read last, for the next row is mostly of the same.
 *
 * @returns reads epoch milliseconds; NaN if it is written otherwise, see `loose-cell.ts`
 */
export function instantReader(): (bytes: Uint8Array, from: number, to: number) => number {
  let known = -1;
  let midnight = Number.NaN;
  const two = (bytes: Uint8Array, at: number) => {
    const [tens, ones] = [(bytes[at] as number) - ZERO, (bytes[at + 1] as number) - ZERO];
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
  };
  return (bytes, from, to) => {
    if (
      to - from < 19 ||
      bytes[from + 4] !== MINUS ||
      bytes[from + 7] !== MINUS ||
      (bytes[from + 10] !== SPACE && bytes[from + 10] !== 84) ||
      bytes[from + 13] !== COLON ||
      bytes[from + 16] !== COLON
    )
      return Number.NaN;
    const date =
      (two(bytes, from) * 100 + two(bytes, from + 2)) * 10_000 +
      two(bytes, from + 5) * 100 +
      two(bytes, from + 8);
    if (date !== known) {
      known = date;
      midnight = midnightOf(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
    }
    const [hour, minute, second] = [two(bytes, from + 11), two(bytes, from + 14), two(bytes, from + 17)];
    if (!(hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
    let ms = 0;
    if (to - from > 19) {
      if (bytes[from + 19] !== POINT) return Number.NaN;
      let unit = 100;
      for (let index = from + 20; index < to; index += 1) {
        const digit = (bytes[index] as number) - ZERO;
        if (!(digit >= 0 && digit <= 9)) return Number.NaN;
        // Digits below a millisecond are dropped.
        if (unit >= 1) ms += digit * unit;
        unit /= 10;
      }
    }
    return midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  };
}

function midnightOf(year: number, month: number, day: number): number {
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : Number.NaN;
}

/**
 * Reads a whole number, such as of tokens. Empty is 0.
 *
 * @returns the number; NaN if it is written otherwise, see `loose-cell.ts`, or above what 32 bits hold
 */
export function readCount(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = (bytes[index] as number) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value <= 0xffffffff ? value : Number.NaN;
}

/** Whether a cell says yes: `true`, `t`, `yes` or `1`, and as spreadsheets write it in some languages. Anything else is a no. */
export function readYes(bytes: Uint8Array, from: number, to: number): boolean {
  if (to === from) return false;
  const first = (bytes[from] as number) | 32;
  if (first === 102 || first === 110) return false;
  if (first === 116 || first === 121 || (bytes[from] === 49 && to - from === 1)) return true;
  // WAHR, VERDADERO, VRAI, VERO, صحيح; FALSCH, FAUX and FALSO begin with an f.
  return (
    first === 119 || first === 118 || first === 115 || (bytes[from] === 0xd8 && bytes[from + 1] === 0xb5)
  );
}

/** The instant in a generation id such as `gen-1788256960-…`: epoch seconds; NaN if it has none. */
export function secondsInId(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 15 || bytes[from] !== 103 || bytes[from + 3] !== MINUS || bytes[from + 14] !== MINUS)
    return Number.NaN;
  return readCount(bytes, from + 4, from + 14);
}
