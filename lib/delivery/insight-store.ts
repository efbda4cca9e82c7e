import { dayOf, type Range } from "@/lib/insights/days";
import type { PlaceCount } from "@/lib/insights/hide-small";
import { formatPlace, type Place } from "@/lib/insights/place";
import type { Issue } from "@/machines/step";
import type { Database } from "./database";

/** What somebody said of a step. */
export interface Feedback {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  readonly step: string;
  readonly words: string;
}

/** Counts by day and place, and feedback apart from them. When a promise to write resolves, it is on disk. */
export interface InsightStore {
  /** Adds one to each place, all or nothing. @param places known ones, each once */
  count(places: readonly string[], now: Date): Promise<void>;
  /** Counts that a step did not help, and keeps the words, if there are any. @param words redacted */
  takeFeedback(step: { issue: Issue; step: string }, words: string, now: Date): Promise<void>;
  /** Sums over the days. */
  read(range: Range): Promise<PlaceCount[]>;
  /** The latest first. */
  readFeedback(issue: Issue, range: Range, most: number): Promise<Feedback[]>;
}

// In one order, so that two transactions never wait for each other.
const addOne = `insert into billing_help.insight_count (day, place, number)
  select $1::date, place, 1 from unnest($2::text[]) as place order by place
  on conflict (day, place) do update set number = insight_count.number + 1`;

export function createInsightStore(database: Database): InsightStore {
  return {
    count: async (places, now) => {
      await database.query(addOne, [dayOf(now), places]);
    },
    takeFeedback: (at, words, now) =>
      database.transaction(async (query) => {
        const place: Place = { kind: "unhelpful", ...at };
        await query(addOne, [dayOf(now), [formatPlace(place)]]);
        if (words === "") return;
        await query("insert into billing_help.feedback (day, place, words) values ($1::date, $2, $3)", [
          dayOf(now),
          formatPlace(place),
          words,
        ]);
      }),
    read: ({ from, to }) =>
      database.query<PlaceCount>(
        `select place, sum(number)::integer as number from billing_help.insight_count
         where day between $1::date and $2::date group by place`,
        [from, to],
      ),
    readFeedback: (issue, { from, to }, most) =>
      database.query<Feedback>(
        `select day::text, split_part(place, '/', 2) as step, words from billing_help.feedback
         where day between $1::date and $2::date and starts_with(place, $3) order by day desc limit $4`,
        [from, to, formatPlace({ kind: "unhelpful", issue, step: "" }), most],
      ),
  };
}
