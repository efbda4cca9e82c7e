import { moneyDecimals, picoDecimals } from "./money";

/** Where an amount is read into, so that a million rows make no million objects. */
export interface Amount {
  pico: number;
  rest: number;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const COMMA = 44;
const MINUS = 45;
const DOLLAR = 36;
const SPACE = 32;
const COLON = 58;
const powers = Array.from({ length: picoDecimals + 1 }, (_, exponent) => 10 ** exponent);

const isDigit = (byte: number | undefined): byte is number =>
  byte !== undefined && byte >= ZERO && byte <= NINE;

/**
 * Reads an amount in US dollars, exactly: `0.0123`, `-0.5`, `1.2e-7`, `$3`. An empty cell is an unused cost, so 0.
 *
 * @param amount takes what was read
 * @returns whether it is an amount that can be kept exactly: below nine thousand dollars, and nothing but zeros
 *   after the 27th decimal. A comma counts as a decimal point, which only files cut by another sign have.
 */
export function readAmount(bytes: Uint8Array, from: number, to: number, amount: Amount): boolean {
  amount.pico = 0;
  amount.rest = 0;
  if (from === to) return true;
  let index = from;
  const negative = bytes[index] === MINUS;
  if (negative) index += 1;
  if (bytes[index] === DOLLAR) index += 1;
  let mantissa = 0;
  let decimals = -1;
  let some = false;
  for (; index < to; index += 1) {
    const byte = bytes[index] as number;
    if (isDigit(byte)) {
      mantissa = mantissa * 10 + (byte - ZERO);
      some = true;
      if (decimals >= 0) decimals += 1;
    } else if ((byte === POINT || byte === COMMA) && decimals < 0) decimals = 0;
    else return readUnusualAmount(bytes, from, to, amount);
  }
  const places = Math.max(decimals, 0);
  if (places > picoDecimals) return readUnusualAmount(bytes, from, to, amount);
  // Digits beyond what a double holds exactly make more than is allowed below.
  const pico = mantissa * (powers[picoDecimals - places] as number);
  if (!some || pico > Number.MAX_SAFE_INTEGER) return false;
  amount.pico = negative && pico > 0 ? -pico : pico;
  return true;
}

/** The slow way for the few amounts with an exponent or more decimals. */
function readUnusualAmount(bytes: Uint8Array, from: number, to: number, amount: Amount): boolean {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 100))).trim();
  const match = /^([+-]?)\$?(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (!match || to - from > 100) return false;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  if (whole === "" && decimals === "") return false;
  const shift = moneyDecimals - decimals.length + Number(exponent);
  let units = BigInt(whole + decimals);
  if (shift >= 0) units *= 10n ** BigInt(Math.min(shift, 400));
  else {
    const cut = 10n ** BigInt(-shift);
    if (units % cut !== 0n) return false;
    units /= cut;
  }
  const perPico = 10n ** BigInt(moneyDecimals - picoDecimals);
  const pico = units / perPico;
  if (pico > BigInt(Number.MAX_SAFE_INTEGER)) return false;
  const signed = sign === "-" ? -1 : 1;
  amount.pico = signed * Number(pico) || 0;
  amount.rest = signed * Number(units % perPico) || 0;
  return true;
}

/**
 * Reads a moment such as `2026-06-28 03:46:57.713`. The export writes UTC without saying so; `Z` and `+02:00` are
 * understood too, and a day alone is its midnight.
 *
 * @returns epoch milliseconds; NaN where it is no moment
 */
export function readInstant(bytes: Uint8Array, from: number, to: number): number {
  let index = from;
  let good = true;
  const number = (length: number) => {
    let value = 0;
    for (const end = index + length; index < end; index += 1) {
      const byte = bytes[index];
      if (index >= to || !isDigit(byte)) good = false;
      else value = value * 10 + (byte - ZERO);
    }
    return value;
  };
  const sign = (...allowed: number[]) => {
    if (index >= to || !allowed.includes(bytes[index] as number)) good = false;
    index += 1;
  };
  const year = number(4);
  sign(MINUS);
  const month = number(2);
  sign(MINUS);
  const day = number(2);
  let ms = 0;
  if (index < to) {
    sign(SPACE, 84, 116);
    const hour = number(2);
    sign(COLON);
    const minute = number(2);
    let second = 0;
    if (index < to && bytes[index] === COLON) {
      index += 1;
      second = number(2);
      if (index < to && bytes[index] === POINT) {
        let unit = 100;
        for (index += 1; index < to && isDigit(bytes[index]); index += 1) {
          ms += ((bytes[index] as number) - ZERO) * unit;
          unit /= 10;
        }
        ms = Math.floor(ms + 1e-6);
      }
    }
    if (hour > 23 || minute > 59 || second > 60) good = false;
    ms += ((hour * 60 + minute) * 60 + second) * 1000;
    if (index < to) ms -= zoneMinutes(bytes, index, to) * 60_000;
  }
  if (!good || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN;
  return daysFromEpoch(year, month, day) * 86_400_000 + ms;
}

function zoneMinutes(bytes: Uint8Array, from: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 12))).trim();
  if (/^(z|utc)$/i.test(text)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match || to - from > 12) return Number.NaN;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil). */
function daysFromEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/**
 * Reads a whole number, such as of tokens. Empty is 0.
 *
 * @returns the number; NaN where it is none or above what 32 bits hold
 */
export function readCount(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] as number;
    if (isDigit(byte)) value = value * 10 + (byte - ZERO);
    else if (byte === POINT && index > from && onlyZeros(bytes, index + 1, to)) break;
    else return Number.NaN;
  }
  return value <= 0xffffffff ? value : Number.NaN;
}

function onlyZeros(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (bytes[index] !== ZERO) return false;
  return true;
}

/** Whether a cell says yes: `true`, `t`, `yes` or `1`. Anything else is a no. */
export function readYes(bytes: Uint8Array, from: number, to: number): boolean {
  const first = (bytes[from] ?? 0) | 32;
  return to > from && (first === 116 || first === 121 || (bytes[from] === 49 && to - from === 1));
}
