import sql, { bulk } from "sql-template-tag";
import { dayOf, type Range } from "@/lib/counts/days";
import type { DayCount, PlaceCount } from "@/lib/counts/hide-small";
import { formatPlace, type Place, versionPlace } from "@/lib/counts/place";
import type { Issue } from "@/machines/registry";
import { rowsOf, type Store } from "./store";

/** Counts by day and place, and feedback apart from them. When a promise to write resolves, it is on disk. */
export type InsightStore = ReturnType<typeof createInsightStore>;

// In one order, so that two transactions never wait for each other.
const addOne = (day: string, places: readonly string[]) =>
  sql`insert into insight_count (day, place, number) values ${bulk([...places].sort().map((place) => [day, place, 1]))}
    on conflict (day, place) do update set number = insight_count.number + 1`;

export function createInsightStore(store: Store) {
  return {
    /** Adds one to each place, all or nothing. @param places known ones, each once */
    count: async (places: readonly string[], now: Date) => {
      if (places.length > 0) await store.run(addOne(dayOf(now), places));
    },
    /** Counts that a step did not help, and keeps the words, if there are any. @param words redacted */
    takeFeedback: async (at: { issue: Issue; step: string }, words: string, now: Date) => {
      const place: Place = { kind: "unhelpful", ...at };
      const day = dayOf(now);
      await store.run(
        addOne(day, [formatPlace(place)]),
        ...(words === ""
          ? []
          : [sql`insert into feedback (day, place, words) values (${day}, ${formatPlace(place)}, ${words})`]),
      );
    },
    /** Sums over the days. */
    read: ({ from, to }: Range) =>
      rowsOf<PlaceCount>(
        store,
        sql`select place, sum(number) as number from insight_count
          where day between ${from} and ${to} group by place`,
      ),
    /** The same of one issue a day, without the times. */
    readDays: (issue: Issue, { from, to }: Range) =>
      rowsOf<DayCount>(
        store,
        sql`select day, place, number from insight_count
          where day between ${from} and ${to} and place like ${`%:${issue}/%`} and place not like 'time:%'
          order by day`,
      ),
    /**
     * On which days up to one, in UTC, which versions of a flow were counted, such as `refunds@1f0c9a3e`; the earliest
     * first.
     */
    readVersions: (issue: Issue, to: string) => {
      const prefix = versionPlace("");
      return rowsOf<{ day: string; version: string }>(
        store,
        sql`select day, substr(place, ${prefix.length + 1}) as version from insight_count
          where day <= ${to} and place like ${`${prefix}${issue}@%`} order by day, place`,
      );
    },
    /** What people said of its steps, the latest first. */
    readFeedback: async (issue: Issue, { from, to }: Range, most: number) => {
      const prefix = formatPlace({ kind: "unhelpful", issue, step: "" });
      const rows = await rowsOf<{ day: string; place: string; words: string }>(
        store,
        sql`select day, place, words from feedback
          where day between ${from} and ${to} and substr(place, 1, ${prefix.length}) = ${prefix}
          order by day desc limit ${most}`,
      );
      return rows.map(({ day, place, words }) => ({ day, step: place.slice(prefix.length), words }));
    },
  };
}
