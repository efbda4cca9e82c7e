import { modifiedZ } from "@/lib/evidence/robust";
import type { Draft } from "@/lib/ticket/fields";
import type { Issue } from "@/machines/step";
import type { ActivityReading, UsageSum } from "./checks/activity";
import type { CreditsReading } from "./checks/credits";
import type { KeysReading } from "./checks/keys";
import type { Readings } from "./checks/registry";

/** What was looked up, and what the person said besides. */
export interface Known {
  readonly readings: Readings;
  /** The credits as they were when they were first looked up on this page. */
  readonly before?: CreditsReading | undefined;
  /** Names of keys that the person does not know. */
  readonly strangers: readonly string[];
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
  return slug.endsWith(suffix) ? "ends-in-free" : "no-suffix";
};
const arrived: Rule = ({ readings: { credits }, before }) =>
  haveArrived(before, credits) ? "solved" : undefined;

/** One rule a step that can be answered so. An option of another step, or none any more, fails a test. */
const rules: { readonly [I in Issue]?: Readonly<Record<string, Rule>> } = {
  "missing-credits": {
    wait: arrived,
    "check-balance": (known) => arrived(known) ?? emptyBalance(known),
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
    "look-at-activity": ({ readings: { activity } }) => (activity ? "looked" : undefined),
    "what-stands-out": ({ readings: { activity }, strangers }) => {
      if (strangers.length > 0) return "unknown-key";
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
      const isLive = (name: string) => keys.some((key) => key.name === name && key.isDisabled !== true);
      return strangers.some(isLive) ? undefined : "done";
    },
    "gather-details": ({ readings: { activity } }) => {
      if (activity === undefined) return undefined;
      return activity.usd > 0 ? "have-details" : undefined;
    },
  },
};

/** What the readings speak for, at every step that they can answer. */
export function suggest(known: Known): Suggestions {
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
  if (now?.kind !== "known" || before === undefined) return false;
  // "Unclear" was 0 and 0: then anything is more.
  return now.bought > (before.kind === "known" ? before.bought : 0);
}

/** Nothing left means that nothing arrived; something left may have been there before. */
const emptyBalance: Rule = ({ readings: { credits } }) =>
  credits?.kind === "known" && credits.left <= 0 ? "not-there" : undefined;

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
 * The API tells whole days in UTC, and of today what each key has used: so use on the day of the purchase may have been
 * before it, and tells nothing. A day that the API has not completed yet looks like one without use.
 */
function usedSincePurchase({ credits, keys, activity, paidAt, now }: SincePurchase): string | undefined {
  if (credits?.kind !== "known") return undefined;
  if (credits.left <= 0) return "all-used";
  if (credits.used === 0) return "unused";
  if (Number.isNaN(paidAt.getTime()) || keys === undefined || activity === undefined) return undefined;
  const paidOn = dayOf(paidAt);
  const today = dayOf(now);
  const isKnownToday = keys.every(({ usedToday }) => usedToday !== undefined);
  const usedToday = keys.reduce((sum, key) => sum + (key.usedToday ?? 0), 0);
  const before = activity.byDay.filter(({ day }) => day >= paidOn && day < today);
  const sum = (days: readonly UsageSum[]) => days.reduce((total, { usd }) => total + usd, 0);
  const surely = sum(before.filter(({ day }) => day > paidOn)) + (paidOn < today ? usedToday : 0);
  if (surely > 0) return "partly-used";
  return isKnownToday && sum(before) + usedToday === 0 ? "unused" : undefined;
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
