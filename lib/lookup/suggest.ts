import { modifiedZ } from "@/lib/export/robust";
import type { Draft } from "@/lib/ticket/fields";
import type { Issue } from "@/machines/step";
import type { ActivityReading } from "./lookups/activity";
import type { CreditsReading } from "./lookups/credits";
import type { KeysReading } from "./lookups/keys";
import type { CheckSubject } from "./lookups/lookup";
import type { Readings } from "./lookups/registry";

/** What was looked up, and what the person said besides. */
export interface Known {
  readonly readings: Readings;
  /** What the person asks about now: what was read of another model or generation tells nothing of it. */
  readonly subject: CheckSubject;
  /** The credits as they were when they were first looked up on this page. */
  readonly before?: CreditsReading | undefined;
  /** Names of keys that the person does not know. */
  readonly strangers: readonly string[];
  /** Names of keys that were ever listed for this account: of any other, that it is gone tells nothing. */
  readonly keyNames: readonly string[];
  readonly draft: Draft;
  readonly suffix: string;
  readonly now: Date;
}

/** `issue/step` → the option that what was looked up speaks for. */
export type Suggestions = Readonly<Record<string, string>>;

type Rule = (known: Known) => string | undefined;

/** Days of use, and requests on one of them, below which no day stands out; how far above the usual it must be. */
const outlier = { days: 5, requests: 200, timesMedian: 5, z: 3.5 };

const freeOrNot: Rule = ({ readings: { generation, models }, suffix }) => {
  // What was really called outweighs what the person asked about.
  const slug = generation?.model ?? models?.found?.slug;
  if (slug === undefined) return undefined;
  if (slug.endsWith(suffix)) return "ends-in-free";
  // Free all the same, under another name: neither answer is true of it.
  const isFree = generation?.model ? generation.cost === 0 : models?.found?.isFree;
  return isFree ? undefined : "no-suffix";
};
const arrived: Rule = ({ readings: { credits }, before }) =>
  haveArrived(before, credits) ? "solved" : undefined;

/** One rule a step that can be answered so. An option of another step, or none any more, fails a test. */
const rules: { readonly [I in Issue]?: Readonly<Record<string, Rule>> } = {
  "missing-credits": {
    wait: arrived,
    "check-balance": (known) => arrived(known) ?? neverBought(known),
    "wait-longer": arrived,
    "payment-pending": arrived,
  },
  "declined-card": {
    "allow-international": arrived,
    "confirm-payment": arrived,
    "lift-restriction": arrived,
    "check-entry": arrived,
    "decline-code": arrived,
    "other-card": arrived,
  },
  "unexpected-charges": {
    "look-at-activity": ({ readings: { activity } }) => (activity?.byDay.length ? "looked" : undefined),
    "what-stands-out": ({ readings: { activity, keys }, strangers }) => {
      if (keys?.keys.some(({ name }) => strangers.includes(name))) return "unknown-key";
      return activity && hasRunawayDay(activity) ? "many-calls" : undefined;
    },
  },
  "free-model-charges": {
    "which-model": freeOrNot,
    "find-model": freeOrNot,
    "plugins-used": ({ readings: { generation } }) => {
      if (generation?.searchResults === undefined) return undefined;
      // A PDF leaves no trace in a generation, so that none was used can't be told.
      return generation.searchResults > 0 ? "web-search" : undefined;
    },
    "what-happened": ({ readings: { generation, key } }) => {
      const wasCharged = generation?.cost !== undefined && generation.cost > 0;
      const isUsedUp = key?.freeToday !== undefined && key.freeToday.left <= 0;
      if (wasCharged && isUsedUp) return "both";
      if (wasCharged) return "charged";
      return isUsedUp ? "refused" : undefined;
    },
    "own-provider-key": ({ readings: { generation } }) =>
      generation?.isByok === undefined ? undefined : generation.isByok ? "own-key" : "no-own-key",
    "collect-generations": ({ readings: { generation } }) =>
      generation?.cost !== undefined && generation.cost > 0 ? "have-them" : undefined,
  },
  refunds: {
    "used-any": ({ readings: { credits, keys, activity }, draft, now }) =>
      usedSincePurchase({ credits, keys, activity, paidAt: new Date(draft.paid_at ?? ""), now }),
  },
  "unauthorized-use": {
    "revoke-keys": ({ readings: { keys }, strangers }) => {
      if (keys === undefined || strangers.length === 0) return undefined;
      const isDone = (stranger: string) => {
        const key = keys.keys.find(({ name }) => name === stranger);
        return key ? key.isDisabled === true : keys.isWhole;
      };
      return strangers.every(isDone) ? "done" : undefined;
    },
    "gather-details": ({ readings: { activity } }) => {
      if (activity === undefined) return undefined;
      return activity.usd > 0 ? "have-details" : undefined;
    },
  },
};

/** What the readings speak for, at every step that they can answer. */
export function suggest({ readings, subject, strangers, keyNames, ...rest }: Known): Suggestions {
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
  const found: Record<string, string> = {};
  for (const [issue, steps] of Object.entries(rules)) {
    for (const [step, rule] of Object.entries(steps)) {
      const option = rule(known);
      if (option !== undefined) found[`${issue}/${step}`] = option;
    }
  }
  return found;
}

/** Every step that has a rule, for the test that compares them with the charts. */
export const suggestedSteps = Object.entries(rules).flatMap(([issue, steps]) =>
  Object.keys(steps).map((step) => ({ issue: issue as Issue, step })),
);

/** Whether credits were added between two looks at them. M3 */
export function haveArrived(before: CreditsReading | undefined, now: CreditsReading | undefined): boolean {
  return now?.kind === "known" && before?.kind === "known" && now.bought > before.bought;
}

/** Only where nothing ever came, none is there for sure: an empty balance may be one that a purchase was used up from. */
const neverBought: Rule = ({ readings: { credits } }) =>
  credits?.kind === "known" && credits.bought <= 0 ? "not-there" : undefined;

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

interface SincePurchase {
  readonly credits: CreditsReading | undefined;
  readonly keys: KeysReading | undefined;
  readonly activity: ActivityReading | undefined;
  readonly paidAt: Date;
  readonly now: Date;
}

/**
 * Whether the credits were used since the purchase. R1
 *
 * The API tells whole days in UTC, and of today what some keys have used. So use on the day of the purchase may have been
 * before it, and what looks unused may have been used with a key that was not listed: that needs an account which never
 * used anything.
 */
function usedSincePurchase({ credits, keys, activity, paidAt, now }: SincePurchase): string | undefined {
  if (credits?.kind !== "known") return undefined;
  if (credits.left <= 0) return "all-used";
  if (credits.used === 0) return "unused";
  if (Number.isNaN(paidAt.getTime())) return undefined;
  const paidOn = dayOf(paidAt);
  const usedLater = activity?.byDay.some(({ day, usd }) => day > paidOn && usd > 0);
  const usedToday = paidOn < dayOf(now) && keys?.keys.some((key) => (key.usedToday ?? 0) > 0);
  return usedLater || usedToday ? "partly-used" : undefined;
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
