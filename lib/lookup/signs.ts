import type { Policy } from "@/content/policy";
import { modifiedZ } from "@/lib/export/robust";
import type { Draft } from "@/machines/form";
import type { Sign } from "@/machines/step";
import type { ActivityReading } from "./lookups/activity";
import type { CreditsReading } from "./lookups/credits";
import type { Readings } from "./lookups/every-lookup";
import type { LookupSubject } from "./lookups/lookup";
import { capOf, isBudgetSpent, isExpired, isLimitSpent } from "./spent";

/** The readings of look-ups, and what the person said. */
export interface Known {
  readonly readings: Readings;
  /** The current subject: readings about another model or generation say nothing about it. */
  readonly subject: LookupSubject;
  /** The credits as they were when they were first looked up on this page. */
  readonly before?: CreditsReading | undefined;
  /** Names of keys that the person does not know. */
  readonly strangers: readonly string[];
  /** Names of keys that were ever listed for this account; the absence of any other key means nothing. */
  readonly keyNames: readonly string[];
  readonly draft: Draft;
  /** How the name of a free variant ends, and the router that is free without it. */
  readonly freeModels: Pick<Policy["freeModels"], "suffix" | "router">;
  readonly now: Date;
}

/** Days of use, and requests on one of them, below which no day is unusual; how far above the usual it must be. */
const outlier = { days: 5, requests: 200, timesMedian: 5, z: 3.5 };

/** How each sign is recognised. If two support different answers of a step, the first counts. */
const seen: { readonly [S in Sign]?: (known: Known) => boolean | undefined } = {
  "credits-arrived": ({ readings: { credits }, before }) => haveArrived(before, credits),
  // Only an account that never got credits surely has none: an empty balance may be used up.
  "never-bought": ({ readings: { credits } }) => credits?.kind === "known" && credits.bought <= 0,
  "key-expired": ({ readings: { key }, now }) => key && isExpired(key, now),
  "key-limit-spent": ({ readings: { key } }) => key && isLimitSpent(key),
  "budget-spent": ({ readings: { key } }) => key && isBudgetSpent(key),
  "balance-spent": ({ readings: { credits } }) =>
    credits?.kind === "known" && credits.bought > 0 && credits.left <= 0,
  // The money is there, and the key that was looked up may use none of it.
  "credits-locked": ({ readings: { credits, key } }) =>
    credits?.kind === "known" && credits.left > 0 && key && capOf(key) === 0,
  "use-listed": ({ readings: { activity } }) => (activity?.byDay.length ?? 0) > 0,
  "stranger-listed": ({ readings: { keys }, strangers }) =>
    keys?.keys.some(({ name }) => strangers.includes(name)),
  "busy-day": ({ readings: { activity } }) => activity && hasRunawayDay(activity),
  "slug-free": (known) => isFreeName(slugOf(known), known),
  "slug-paid": (known) => {
    const slug = slugOf(known);
    if (slug === undefined || isFreeName(slug, known)) return false;
    // Free all the same, under another name: neither answer is true of it.
    const { generation, models } = known.readings;
    return !(generation?.model ? generation.cost === 0 : models?.found?.isFree);
  },
  // A PDF leaves no trace in a generation, so its absence can't be shown.
  "web-searched": ({ readings: { generation } }) => (generation?.searchResults ?? 0) > 0,
  "charged-and-used-up": (known) => wasCharged(known) && isUsedUp(known),
  "generation-charged": wasCharged,
  "free-used-up": isUsedUp,
  "own-key-used": ({ readings: { generation } }) => generation?.isByok === true,
  "own-key-unused": ({ readings: { generation } }) => generation?.isByok === false,
  "credits-all-used": (known) => usedSincePurchase(known) === "all",
  "credits-unused": (known) => usedSincePurchase(known) === "none",
  "credits-partly-used": (known) => usedSincePurchase(known) === "some",
  "strangers-stopped": ({ readings: { keys }, strangers }) => {
    if (keys === undefined || strangers.length === 0) return false;
    return strangers.every((stranger) => {
      const key = keys.keys.find(({ name }) => name === stranger);
      return key ? key.isDisabled === true : keys.isWhole;
    });
  },
  "money-used": ({ readings: { activity } }) => (activity?.usd ?? 0) > 0,
};

/** The model that was called overrides the model that the person asked about. */
function slugOf({ readings: { generation, models } }: Known): string | undefined {
  return generation?.model ?? models?.found?.slug;
}

function isFreeName(slug: string | undefined, { freeModels: { suffix, router } }: Known): boolean {
  return slug !== undefined && (slug.endsWith(suffix) || slug === router);
}

function wasCharged({ readings: { generation } }: Known): boolean {
  return generation?.cost !== undefined && generation.cost > 0;
}

function isUsedUp({ readings: { key } }: Known): boolean {
  return key?.freeToday !== undefined && key.freeToday.left <= 0;
}

/** The signs that the readings show, the more exact ones first. */
export function signsOf({ readings, subject, strangers, keyNames, ...rest }: Known): Sign[] {
  const { generation, models } = readings;
  const isSame = (one: string | undefined, other = "") => one === other.trim();
  const known: Known = {
    ...rest,
    subject,
    keyNames,
    strangers: strangers.filter((name) => keyNames.includes(name)),
    readings: {
      ...readings,
      generation: isSame(generation?.id, subject.generationId) ? generation : undefined,
      models: isSame(models?.slug, subject.model) ? models : undefined,
    },
  };
  return (Object.keys(seen) as Sign[]).filter((sign) => seen[sign]?.(known));
}

/** Whether credits were added between two looks at them. M3 */
function haveArrived(before: CreditsReading | undefined, now: CreditsReading | undefined): boolean {
  return now?.kind === "known" && before?.kind === "known" && now.bought > before.bought;
}

function hasRunawayDay({ byDay }: ActivityReading): boolean {
  if (byDay.length < outlier.days) return false;
  const requests = byDay.map((day) => day.requests);
  const usual = [...requests].sort((one, other) => one - other)[byDay.length >> 1] ?? 0;
  const scores = modifiedZ(requests);
  return requests.some(
    (count, index) =>
      count >= outlier.requests && count >= outlier.timesMedian * usual && (scores[index] ?? 0) >= outlier.z,
  );
}

/**
 * Whether the credits were used since the purchase. R1
 *
 * The API has whole days in UTC, and for today the use of some keys. So use on the day of the purchase may have been
 * before it, and a key that was not listed may have been used. Only an account that never used anything is surely
 * unused.
 */
function usedSincePurchase({ readings, draft, now }: Known): "all" | "none" | "some" | undefined {
  const { credits, keys, activity } = readings;
  if (credits?.kind !== "known") return undefined;
  if (credits.left <= 0) return "all";
  if (credits.used === 0) return "none";
  const paidAt = new Date(draft.paid_at ?? "");
  if (Number.isNaN(paidAt.getTime())) return undefined;
  const paidOn = dayOf(paidAt);
  const usedLater = activity?.byDay.some(({ day, usd }) => day > paidOn && usd > 0);
  const usedToday = paidOn < dayOf(now) && keys?.keys.some((key) => (key.usedToday ?? 0) > 0);
  return usedLater || usedToday ? "some" : undefined;
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
