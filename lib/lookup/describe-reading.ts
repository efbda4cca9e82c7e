import { type Language, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import type { Policy } from "@/content/policy";
import { limitReset } from "@/machines/rules/limit-reset";
import type { LookupId } from "@/machines/step";
import type { ReadingOf, Readings } from "./lookups/every-lookup";
import type { GenerationReading } from "./lookups/generation";
import { capOf, isBudgetSpent, isExpired, isLimitSpent } from "./spent";

/** A reading in words: sentences, and lines of a receipt. */
interface Described {
  readonly says: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

interface DescribeWorld {
  readonly words: MessagesOf<"lookup">;
  readonly language: Language;
  readonly now: Date;
  /** Puts a moment into words for its reader. */
  readonly moment: (at: Date) => string;
  /** When the count of free requests may start again. */
  readonly freeReset: Date;
  /** The same moment in UTC, because limits reset by UTC. */
  readonly utc: (at: Date) => string;
  readonly policy: Policy;
  /** What else was looked up: a cap of the key bounds what the balance is worth with it. */
  readonly readings: Readings;
}

const dayMs = 86_400_000;
/** Models of the account that are named; more would be a page of their own. */
const mostModels = 8;

/** The words of a reading, and its figures as the language writes them. */
interface Writing {
  readonly words: MessagesOf<"lookup">["lines"];
  readonly says: MessagesOf<"lookup">["says"];
  /** US dollars, with two digits at least and as many as a single request may cost. */
  readonly usd: (value: number) => string;
  /** US dollars with two digits, for what a key or a month came to. */
  readonly cents: (value: number) => string;
  readonly count: (value: number) => string;
}

type Describe = {
  readonly [Id in LookupId]: (reading: ReadingOf[Id], writing: Writing, world: DescribeWorld) => Described;
};

const describe: Describe = {
  key: (key, { words, says, usd, count }, world) => {
    const { now, moment, freeReset, policy } = world;
    const { budget } = key;
    const cap = capOf(key);
    const resets = (at: Date) => says.beginsAnew(moment(at), world.utc(at));
    const limitSays = () => [
      says.keyUsedUp,
      ...(key.limitReset ? [resets(limitReset(key.limitReset, now, policy))] : []),
      ...(key.limitReset === null ? [says.neverAnew] : []),
    ];
    const budgetSays = () => [
      says.budgetUsedUp[budget?.of ?? "other"],
      ...(budget?.resetsAt ? [resets(new Date(budget.resetsAt))] : []),
      ...(budget?.resetsAt === null ? [says.neverAnew] : []),
    ];
    const isFreeUsedUp = key.freeToday !== undefined && key.freeToday.left <= 0;
    return {
      says: [
        ...(isExpired(key, now)
          ? [says.keyExpired]
          : [
              ...(isLimitSpent(key) ? limitSays() : []),
              ...(isBudgetSpent(key) ? budgetSays() : []),
              ...(cap === 0 ? [] : [says.keyTaken, ...(cap === undefined ? [] : [says.keyCap(usd(cap))])]),
            ]),
        ...(key.isManagement ? [says.keyManagement] : []),
        ...(isFreeUsedUp ? [says.freeUsedUp(moment(freeReset))] : []),
      ],
      lines: present([
        [words.label, key.label],
        [
          words.limit,
          key.limit === null ? words.noLimit : key.limit === undefined ? undefined : usd(key.limit),
        ],
        [words.left, typeof key.left === "number" ? usd(key.left) : undefined],
        [words.limitReset, key.limitReset ? words.resets[key.limitReset] : undefined],
        [
          words.budgetLeft[budget?.of ?? "other"],
          budget &&
            (budget.limit === undefined
              ? usd(budget.left)
              : words.ofLimit(usd(budget.left), usd(budget.limit))),
        ],
        [
          words.budgetReset,
          budget?.resetsAt === null
            ? words.never
            : budget?.resetsAt &&
              `${moment(new Date(budget.resetsAt))} (${world.utc(new Date(budget.resetsAt))})`,
        ],
        [words.used, ifKnown(key.used, usd)],
        [words.usedToday, ifKnown(key.usedToday, usd)],
        [words.expires, ifKnown(key.expiresAt, (at) => moment(new Date(at)))],
        [words.account, ifKnown(key.isOrganization, (is) => (is ? words.organization : words.personal))],
        [
          words.freeToday,
          key.freeToday && words.ofLimit(count(key.freeToday.used), count(key.freeToday.limit)),
        ],
      ]),
    };
  },
  credits: (credits, { words, says, usd }, { readings }) => {
    if (credits.kind === "unclear") return { says: [says.creditsUnclear], lines: [] };
    const { bought, used, left } = credits;
    const cap = readings.key && capOf(readings.key);
    const isCapped = cap !== undefined && cap < left;
    return {
      says:
        left > 0
          ? [
              says.creditsLeft(usd(left)),
              ...(isCapped ? [cap === 0 ? says.creditsLocked : says.creditsCapped(usd(cap))] : []),
            ]
          : [left < 0 ? says.creditsNegative : says.creditsNone, says.creditsCompare],
      lines: present([
        [words.bought, usd(bought)],
        [words.usedEver, usd(used)],
        [words.balance, usd(left)],
      ]),
    };
  },
  keys: ({ keys, isWhole }, { says, cents }) => ({
    says: [keys.length === 0 ? says.keysNone : says.keysNote, ...(isWhole ? [] : [says.keysMore])],
    lines: keys.map((key) => ({
      label: key.isDisabled ? `${key.name} (${says.keysDisabled})` : key.name,
      value: key.used === undefined ? "" : says.keyLine(cents(key.used), cents(key.usedToday ?? 0)),
    })),
  }),
  activity: (activity, { words, says, usd, count }) =>
    activity.byDay.length === 0
      ? { says: [says.activityNone], lines: [] }
      : {
          says: [says.activityNote],
          lines: present([
            [
              words.total,
              `${usd(activity.usd)}, ${words.requests(activity.requests, count(activity.requests))}`,
            ],
            ...activity.byModel
              .slice(0, mostModels)
              .map(
                ({ model, usd: cost, requests }) =>
                  [model, `${usd(cost)}, ${words.requests(requests, count(requests))}`] as const,
              ),
          ]),
        },
  generation: (generation, { words, says, usd }, { moment }) => ({
    says: [
      ...costSays(generation, { says, usd }),
      ...(generation.isEmpty && (generation.cost ?? 0) > 0 ? [says.generationEmpty] : []),
    ],
    lines: present([
      [words.model, generation.model],
      [isOwnKey(generation) ? words.costHere : words.cost, ifKnown(generation.cost, usd)],
      [
        words.costThere,
        isOwnKey(generation) ? ifKnown(generation.providerCost, (cost) => usd(about(cost))) : undefined,
      ],
      [words.search, ifKnown(generation.searchResults, (count) => (count > 0 ? words.yes : words.no))],
      [words.ownKey, ifKnown(generation.isByok, (is) => (is ? words.yes : words.no))],
      [words.when, momentOf(generation.createdAt, moment)],
    ]),
  }),
  models: ({ slug, isOnline, found, freeTwin }, { words, says, usd }) => ({
    says: [
      found === undefined
        ? says.modelUnknown(slug)
        : found.isFree
          ? says.modelFree(found.slug)
          : says.modelPaid(found.slug),
      ...(found && isOnline ? [says.modelOnline] : []),
      ...(freeTwin === undefined ? [] : [says.modelTwin(freeTwin)]),
    ],
    lines: present([
      [
        words.price,
        found?.input === undefined || found.output === undefined
          ? undefined
          : found.input + found.output === 0
            ? words.free
            : words.inAndOut(usd(found.input), usd(found.output)),
      ],
    ]),
  }),
  status: ({ incidents }, { says }, { now, moment }) => {
    const recent = incidents.filter(({ at }) => at && now.getTime() - Date.parse(at) < 2 * dayMs);
    return {
      says: [recent.length === 0 ? says.statusNone : says.statusSome],
      lines: recent.map(({ title, at }) => ({ label: momentOf(at, moment) ?? "", value: title })),
    };
  },
};

/** If the answer does not say whose key it was, a cost at the provider and none here means the provider's own key. */
const isOwnKey = ({ isByok, cost, providerCost }: GenerationReading): boolean =>
  isByok ?? (cost === 0 && providerCost !== undefined && providerCost > 0);

/** Two digits that count: a provider rounds in its own way. */
const about = (value: number): number => Number(value.toPrecision(2));

/** Nothing at OpenRouter is not nothing: with one's own key the provider bills. */
function costSays(generation: GenerationReading, { says, usd }: Pick<Writing, "says" | "usd">): string[] {
  const { cost, providerCost } = generation;
  if (!isOwnKey(generation)) return cost === 0 ? [says.generationFree] : [];
  return [
    cost === undefined || cost === 0 ? says.generationOwnKey : says.generationOwnKeyFee(usd(cost)),
    providerCost === undefined || providerCost === 0
      ? says.providerBillsToo
      : says.providerBills(usd(about(providerCost))),
  ];
}

/** What a check found, in words. */
export function describeReading<Id extends LookupId>(
  id: Id,
  reading: ReadingOf[Id],
  world: DescribeWorld,
): Described {
  const { words, language } = world;
  const { usd, count } = numbersIn(languageFacts[language]);
  const writing: Writing = {
    words: words.lines,
    says: words.says,
    usd: (value) => usd(value.toFixed(6).replace(/0{1,4}$/, "")),
    cents: (value) => usd(value.toFixed(2)),
    count,
  };
  return describe[id](reading, writing, world);
}

const ifKnown = <T>(value: T | undefined, put: (value: T) => string) =>
  value === undefined ? undefined : put(value);

function momentOf(at: string | undefined, moment: DescribeWorld["moment"]): string | undefined {
  const date = new Date(at ?? "");
  return Number.isNaN(date.getTime()) ? undefined : moment(date);
}

const present = (pairs: readonly (readonly [string, string | undefined])[]): Described["lines"] =>
  pairs.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
