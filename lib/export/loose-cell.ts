import { type Money, moneyDecimals } from "./money";

/** The decimal mark of a file: the export writes points, a spreadsheet the mark of its language. */
export type DecimalSign = "." | ",";

/** An amount that was read, or that can be read in two ways. */
type LooseAmount =
  | {
      readonly money: Money;
      /** The decimal mark that this amount proves; absent if it proves none. */
      readonly shows?: DecimalSign | undefined;
    }
  | "ambiguous";

/** Texts for a cost that was not used. */
const unused = /^(|[-–—]|n\/?a|null|none)$/i;
const currency = /us\$|usd|\$/gi;

/**
 * Reads an amount of US dollars as people and spreadsheets write it: `$1,234.50`, `1.234,50 $`, `(0.5)`, `7,8E-2`.
 *
 * @param decimal the decimal mark, if the file shows it
 * @param meant what a single mark before three digits means, if the person has said so
 * @returns `undefined` if it is no amount
 */
export function readLooseAmount(
  cell: string,
  decimal: DecimalSign | undefined,
  meant: "decimals" | "thousands" | undefined,
): LooseAmount | undefined {
  if (cell.length > 100) return undefined;
  let text = cell.replace(/[\s\u00a0\u202f]/g, "").replace(/[−﹣－]/g, "-");
  if (unused.test(text.replace(currency, ""))) return { money: 0n };
  const inBrackets = /^\((.*)\)$/.exec(text);
  text = (inBrackets?.[1] ?? text).replace(currency, "");
  const match = /^([+-]?)(\d[\d.,'’]*|[.,]\d+)(?:e([+-]?\d{1,3}))?(-?)$/i.exec(text);
  if (!match) return undefined;
  const [, sign = "", digits = "", exponent = "0", trailing = ""] = match;
  const isNegative = inBrackets !== null || sign === "-" || trailing === "-";
  const parts = split(digits.replace(/['’]/g, ""), match[3] !== undefined, decimal, meant);
  if (parts === undefined || parts === "ambiguous") return parts;
  const { whole, decimals, shows } = parts;
  const shift = moneyDecimals - decimals.length + Number(exponent);
  const units = BigInt(whole + decimals || "0");
  if (shift < 0 && units % 10n ** BigInt(-shift) !== 0n) return undefined;
  const money = shift >= 0 ? units * 10n ** BigInt(Math.min(shift, 400)) : units / 10n ** BigInt(-shift);
  return { money: isNegative ? -money : money, shows };
}

type Parts = { whole: string; decimals: string; shows?: DecimalSign | undefined };

function split(
  text: string,
  hasExponent: boolean,
  decimal: DecimalSign | undefined,
  meant: "decimals" | "thousands" | undefined,
): Parts | "ambiguous" | undefined {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point < 0 && comma < 0) return { whole: text, decimals: "" };
  const sign: DecimalSign = point > comma ? "." : ",";
  const other: DecimalSign = sign === "." ? "," : ".";
  const place = Math.max(point, comma);
  const [before, after] = [text.slice(0, place), text.slice(place + 1)];
  if (before.includes(other)) {
    const groups = before.split(other);
    return areGroups(groups) && !before.includes(sign)
      ? { whole: groups.join(""), decimals: after, shows: sign }
      : undefined;
  }
  if (before.includes(sign)) {
    const groups = text.split(sign);
    return areGroups(groups) ? { whole: groups.join(""), decimals: "", shows: other } : undefined;
  }
  const isClear =
    after.length !== 3 || before === "" || before.length > 3 || /^0/.test(before) || hasExponent;
  if (isClear) return { whole: before, decimals: after, shows: sign };
  if (meant === "thousands" && sign !== decimal) return { whole: before + after, decimals: "" };
  return meant === "decimals" || sign === decimal ? { whole: before, decimals: after } : "ambiguous";
}

/** `1`, `234`, `567`: the first of one to three digits, the others of three. */
const areGroups = (groups: readonly string[]) =>
  groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));

/**
 * Reads a whole number as a spreadsheet may have written it: `16,672`, `16.672`, `1 234`, `1.6672E+04`, `12.0`.
 *
 * @returns NaN if it is no number
 */
export function readLooseCount(cell: string): number {
  const text = cell.replace(/[\s\u00a0\u202f'’]/g, "");
  if (unused.test(text)) return 0;
  const groups = text.split(/[.,]/);
  if (groups.length > 1 && areGroups(groups)) return Number(groups.join(""));
  const value = /^\d+([.,]\d+)?(e[+-]?\d{1,2})?$/i.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return Number.isInteger(value) ? value : Number.NaN;
}

/** Which of the first two numbers of a date is the day. */
export type DateOrder = "day-first" | "month-first";

type LooseInstant =
  | {
      /** Epoch milliseconds. */
      readonly at: number;
      /** The order that this date proves; absent if both orders are possible or there is none. */
      readonly shows?: DateOrder | undefined;
      /** Whether seconds were written: without them the moment is only known to a minute. */
      readonly hasSeconds: boolean;
    }
  /** Both orders make a date: the one with the day first, and the other. */
  | { readonly either: readonly [dayFirst: number, monthFirst: number]; readonly hasSeconds: boolean }
  /** A spreadsheet kept only minutes and seconds: milliseconds since the full hour. */
  | { readonly sinceHour: number };

const monthNames = [
  ["jan", "ene", "يناير"],
  ["feb", "فبراير"],
  ["mar", "mär", "مارس"],
  ["apr", "abr", "أبريل"],
  ["may", "mai", "مايو"],
  ["jun", "يونيو"],
  ["jul", "يوليو"],
  ["aug", "ago", "أغسطس"],
  ["sep", "سبتمبر"],
  ["oct", "okt", "أكتوبر"],
  ["nov", "نوفمبر"],
  ["dec", "dez", "dic", "ديسمبر"],
];
const monthOf = (name: string) =>
  monthNames.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start))) + 1;

const clock = String.raw`(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([ap]\.?\s?m\.?)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?${clock}$`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${clock}$`, "i");
const dayAndName = new RegExp(
  String.raw`^(\d{1,2})\.?[-\s]+(?:de\s+)?(\p{L}{3,})\.?[-,\s]+(?:de\s+)?(\d{4}|\d{2})${clock}$`,
  "iu",
);
const nameAndDay = new RegExp(String.raw`^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})${clock}$`, "iu");
const nameAndYear = /^(\p{L}{3,})\.?\s+(\d{4})$/iu;

/**
 * Reads a moment as people and spreadsheets write it. Times are of UTC, as the export's are.
 *
 * @param order what comes first in `03/04/2026`, if the file shows it or the person has said so
 * @returns `undefined` if it is no moment
 */
export function readLooseInstant(cell: string, order: DateOrder | undefined): LooseInstant | undefined {
  const text = cell.trim().replace(/[\u00a0\u202f]/g, " ");
  if (text.length > 60) return undefined;
  const short = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d+))?$/.exec(text);
  if (short) {
    const [, first = "", second = "", third, fraction = ""] = short;
    // With three parts the first is an hour, which says no more than the others do.
    const [minutes, seconds] = third === undefined ? [first, second] : [second, third];
    return { sinceHour: (Number(minutes) * 60 + Number(seconds)) * 1000 + milliseconds(fraction) };
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return ofSerial(Number(text.replace(",", ".")));
  if (/^\d{10}([.,]\d+)?$/.test(text))
    return { at: Math.floor(Number(text.replace(",", ".")) * 1000), hasSeconds: true };
  if (/^\d{13}$/.test(text)) return { at: Number(text), hasSeconds: true };
  let match = yearFirst.exec(text);
  if (match) return moment(match[1], match[2], match[3] ?? "1", match.slice(4));
  match = dayAndName.exec(text);
  if (match) return moment(match[3], String(monthOf(match[2] ?? "")), match[1], match.slice(4));
  match = nameAndDay.exec(text);
  if (match) return moment(match[3], String(monthOf(match[1] ?? "")), match[2], match.slice(4));
  match = nameAndYear.exec(text);
  if (match) return moment(match[2], String(monthOf(match[1] ?? "")), "1", []);
  match = yearLast.exec(text);
  if (!match) return undefined;
  const [, first = "", sign, second = "", year, ...rest] = match;
  const dayFirst = moment(year, second, first, rest);
  // With points the day comes first in every language that writes them.
  if (sign === ".") return dayFirst;
  const monthFirst = moment(year, first, second, rest);
  if (dayFirst === undefined) return monthFirst && { ...monthFirst, shows: "month-first" };
  if (monthFirst === undefined) return { ...dayFirst, shows: "day-first" };
  if (first === second || order === "day-first") return dayFirst;
  if (order === "month-first") return monthFirst;
  return { either: [dayFirst.at, monthFirst.at], hasSeconds: dayFirst.hasSeconds };
}

const milliseconds = (fraction: string) => Math.floor(Number(`0.${fraction || "0"}`) * 1000 + 1e-6);

/** Days since the last day of 1899, as spreadsheets count. */
function ofSerial(serial: number): LooseInstant | undefined {
  if (serial < 36_526 || serial > 73_050) return undefined;
  return { at: Math.round((serial - 25_569) * 86_400_000), hasSeconds: true };
}

function moment(
  yearText = "",
  monthText = "",
  dayText = "",
  [hourText, minuteText, secondText, fraction = "", half, zone]: readonly (string | undefined)[],
): { at: number; hasSeconds: boolean } | undefined {
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const [month, day] = [Number(monthText), Number(dayText)];
  let hour = Number(hourText ?? 0);
  const [minute, second] = [Number(minuteText ?? 0), Number(secondText ?? 0)];
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const at = Date.UTC(year, month - 1, day, hour, minute, second) + milliseconds(fraction);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1970) return undefined;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  const ahead = offset ? (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return { at: at - ahead * 60_000, hasSeconds: hourText === undefined || secondText !== undefined };
}
