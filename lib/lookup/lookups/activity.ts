import { analyticsGetUserActivity } from "@openrouter/sdk/funcs/analyticsGetUserActivity.js";
import * as z from "zod/mini";
import { amount, type Check, maybe, type ReadingBy, readRows } from "./lookup";

/** The total of a day or a model, in US dollars and requests. */
interface UsageSum {
  readonly usd: number;
  readonly requests: number;
}

/** Use of the last 30 completed days, in UTC: today is not in it. */
export type ActivityReading = ReadingBy<typeof activityLookup>;

const rowSchema = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d/)),
  model: maybe(z.string()),
  model_permaslug: maybe(z.string()),
  usage: amount,
  requests: maybe(amount),
});

/** Use by day and model: `GET /activity`. U1, A3 */
export const activityLookup = {
  needs: "management-key",
  call: (client, _subject, options) => analyticsGetUserActivity(client, undefined, options),
  read: (wire: unknown) => {
    const rows = readRows(wire, rowSchema)?.rows;
    if (rows === undefined) return undefined;
    const byModel = sumBy(rows, (row) => row.model ?? row.model_permaslug ?? "?");
    const byDay = sumBy(rows, (row) => row.date.slice(0, 10));
    return {
      usd: rows.reduce((sum, row) => sum + row.usage, 0),
      requests: rows.reduce((sum, row) => sum + (row.requests ?? 0), 0),
      /** The dearest first. */
      byModel: [...byModel]
        .map(([model, sum]) => ({ model, ...sum }))
        .sort((one, other) => other.usd - one.usd),
      /** By `YYYY-MM-DD`, the first day first; days without use are left out. */
      byDay: [...byDay]
        .map(([day, sum]) => ({ day, ...sum }))
        .sort((one, other) => one.day.localeCompare(other.day)),
    };
  },
} as const satisfies Check<unknown>;

type Row = z.infer<typeof rowSchema>;

function sumBy(rows: readonly Row[], key: (row: Row) => string): Map<string, UsageSum> {
  const sums = new Map<string, UsageSum>();
  for (const row of rows) {
    const { usd, requests } = sums.get(key(row)) ?? { usd: 0, requests: 0 };
    sums.set(key(row), { usd: usd + row.usage, requests: requests + (row.requests ?? 0) });
  }
  return sums;
}
