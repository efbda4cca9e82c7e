import { TZDate } from "@date-fns/tz";
import { format } from "date-fns/format";
import type { Where } from "./where";

const local = /^(\d{4})-(\d\d)-(\d\d)(?:[T ,]+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/;
const offset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;
const timeToday = /^(\d\d?):(\d\d)$/;
const ago = /^(\d{1,4}) ?(m|min|minutes?|h|hours?|d|days?) ago$/i;
const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a moment as people write it without a date field: `2026-08-24 10:30`, `2026-08-24`, `10:30` (today),
 * `20 minutes ago`, or ISO 8601. Without an offset it is in the person's time zone.
 *
 * @returns ISO 8601 in UTC; `undefined` if it can't be read. Never throws.
 */
export function readInstant(text: string, { now, timeZone }: Where): string | undefined {
  const trimmed = text.trim();
  const gone = ago.exec(trimmed);
  if (gone) {
    const unit = unitMs[(gone[2] ?? "m").charAt(0).toLowerCase()] ?? 0;
    return iso(now().getTime() - Number(gone[1]) * unit);
  }
  if (offset.test(trimmed)) return iso(Date.parse(trimmed.replace(" ", "T")));
  const today = timeToday.exec(trimmed);
  if (today) {
    const day = new TZDate(now().getTime(), timeZone);
    return moment([day.getFullYear(), day.getMonth() + 1, day.getDate(), today[1], today[2]], timeZone);
  }
  const [, ...parts] = local.exec(trimmed) ?? [];
  return parts.length === 0 ? undefined : moment(parts, timeZone);
}

/** A moment as {@link readInstant} reads it back, to the minute and in the person's time; other text as it is. */
export function writeInstant(text: string, { timeZone }: Where): string {
  if (Number.isNaN(Date.parse(text))) return text;
  return format(new TZDate(Date.parse(text), timeZone), "yyyy-MM-dd HH:mm");
}

function moment(parts: readonly (string | number | undefined)[], timeZone: string): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  // The 31st of June would silently be the 1st of July.
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 23 || minute > 59 || second > 59) return undefined;
  return iso(new TZDate(year, month - 1, day, hour, minute, second, timeZone).getTime());
}

function iso(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
