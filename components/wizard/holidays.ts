import { policy } from "@/content/policy";
import { createStore } from "../ui/create-store";

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
const store = createStore(none);

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
  if (country === "") return store.set(none);
  const first = Number.isNaN(from.getTime()) ? new Date() : from;
  const last = new Date(first.getTime() + ahead * 86_400_000);
  const needed = [...new Set([first.getFullYear(), last.getFullYear()])];
  const held = store.get();
  const isHere = held.state === "known" || held.state === "partly";
  if (isHere && held.country === country && String(held.years) === String(needed)) return;
  const mine: Held = { country, days: new Map(), state: "loading", years: needed };
  store.set(mine);
  try {
    const years = needed.filter(isKnown);
    const files = await Promise.all(years.map((known) => import(`@/content/holidays/${known}.json`)));
    if (store.get() !== mine) return;
    const days = files.flatMap((file, index) => {
      const byCountry: Record<string, Record<string, string>> = file.default;
      return Object.entries(byCountry[country] ?? {}).map(
        ([day, name]) => [`${years[index]}-${day}`, name] as const,
      );
    });
    store.set({ ...mine, days: new Map(days), state: years.length === needed.length ? "known" : "partly" });
  } catch {
    if (store.get() === mine) store.set({ ...mine, state: "failed" });
  }
}

const isKnown = (year: number) => year >= policy.holidays.fromYear && year <= policy.holidays.toYear;

/** The days to leave out right now, as `YYYY-MM-DD`. */
export const currentHolidays = (): readonly string[] => [...store.get().days.keys()];

/** The chosen country, outside of rendering. */
export const currentCountry = (): string => store.get().country;

/** The chosen country and its holidays, shared by all parts of the page. */
export const useHolidays = store.use;

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
