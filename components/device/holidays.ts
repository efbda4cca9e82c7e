import { useSyncExternalStore } from "react";
import { policy } from "@/content/policy";

/** The country whose holidays the person wants left out, and those that have come. Held in memory only. */
interface Held {
  /** Two letters; empty for none. */
  readonly country: string;
  /** Names by day, `YYYY-MM-DD`. */
  readonly days: ReadonlyMap<string, string>;
  /** `partly`: a year in question lies outside of what is known here. */
  readonly state: "none" | "loading" | "known" | "partly" | "failed";
  /** The years in question. */
  readonly years: readonly number[];
}

const none: Held = { country: "", days: new Map(), state: "none", years: [] };
let held = none;
const listeners = new Set<() => void>();

function hold(next: Held) {
  held = next;
  for (const listener of listeners) listener();
}

/** Days after the request in which it is due at the latest, however many holidays a country has. */
const ahead = policy.refunds.ticketAfterBusinessDays * 4;

/**
 * Takes the holidays of a country into the count. All countries of a year come in one file, so that the choice of one
 * is never told to the server.
 *
 * @param country two letters; empty for none
 * @param from the day from which is counted
 */
export async function chooseHolidays(country: string, from: Date): Promise<void> {
  if (country === "") return hold(none);
  const first = Number.isNaN(from.getTime()) ? new Date() : from;
  const last = new Date(first.getTime() + ahead * 86_400_000);
  const needed = [...new Set([first.getFullYear(), last.getFullYear()])];
  const isHere = held.state === "known" || held.state === "partly";
  if (isHere && held.country === country && String(held.years) === String(needed)) return;
  hold({ country, days: new Map(), state: "loading", years: needed });
  const mine = held;
  try {
    const years = needed.filter(isKnown);
    const files = await Promise.all(years.map((known) => import(`@/content/holidays/${known}.json`)));
    if (held !== mine) return;
    const days = files.flatMap((file, index) => {
      const byCountry: Record<string, Record<string, string>> = file.default;
      return Object.entries(byCountry[country] ?? {}).map(
        ([day, name]) => [`${years[index]}-${day}`, name] as const,
      );
    });
    hold({ ...mine, days: new Map(days), state: years.length === needed.length ? "known" : "partly" });
  } catch {
    if (held === mine) hold({ ...mine, state: "failed" });
  }
}

const isKnown = (year: number) => year >= policy.holidays.fromYear && year <= policy.holidays.toYear;

/** The days to leave out right now, as `YYYY-MM-DD`. */
export const currentHolidays = (): readonly string[] => [...held.days.keys()];

/** The chosen country, outside of rendering. */
export const currentCountry = (): string => held.country;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The chosen country and its holidays, shared by all parts of the page. */
export const useHolidays = (): Held =>
  useSyncExternalStore(
    subscribe,
    () => held,
    () => none,
  );

/** The country that the browser's language names, such as `DE` for `de-DE`; empty where it names none. */
export function guessedCountry(languages: readonly string[] = navigator.languages): string {
  for (const language of languages) {
    try {
      const { region } = new Intl.Locale(language);
      if (region) return region;
    } catch {
      // No language after all.
    }
  }
  return "";
}
