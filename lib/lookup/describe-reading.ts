import { type Language, languageFacts } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import { numbersIn } from "@/content/numbers";
import type { LookupId } from "@/machines/step";
import type { ReadingOf } from "./lookups/registry";

/** A reading in words: sentences, and lines of a receipt. */
export interface Described {
  readonly says: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface DescribeWorld {
  readonly words: MessagesOf<"lookup">;
  readonly language: Language;
  readonly now: Date;
  /** Puts a moment into words for its reader. */
  readonly moment: (at: Date) => string;
  /** When the count of free requests may start again. */
  readonly freeReset: Date;
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
  key: (key, { words, says, usd, count }, { now, moment, freeReset }) => {
    const expired = key.expiresAt !== undefined && new Date(key.expiresAt) <= now;
    const isUsedUp = typeof key.limit === "number" && typeof key.left === "number" && key.left <= 0;
    const isFreeUsedUp = key.freeToday !== undefined && key.freeToday.left <= 0;
    return {
      says: [
        expired ? says.keyExpired : isUsedUp ? says.keyUsedUp : says.keyFine,
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
        [words.used, key.used === undefined ? undefined : usd(key.used)],
        [words.usedToday, key.usedToday === undefined ? undefined : usd(key.usedToday)],
        [words.expires, key.expiresAt === undefined ? undefined : moment(new Date(key.expiresAt))],
        [
          words.account,
          key.isOrganization === undefined
            ? undefined
            : key.isOrganization
              ? words.organization
              : words.personal,
        ],
        [
          words.freeToday,
          key.freeToday && words.ofLimit(count(key.freeToday.used), count(key.freeToday.limit)),
        ],
      ]),
    };
  },
  credits: (credits, { words, says, usd }) => {
    if (credits.kind === "unclear") return { says: [says.creditsUnclear], lines: [] };
    const { bought, used, left } = credits;
    return {
      says:
        left > 0
          ? [says.creditsLeft(usd(left))]
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
    says: generation.cost === 0 ? [says.generationFree] : [],
    lines: present([
      [words.model, generation.model],
      [words.cost, generation.cost === undefined ? undefined : usd(generation.cost)],
      [
        words.search,
        yesNo(words, generation.searchResults === undefined ? undefined : generation.searchResults > 0),
      ],
      [words.ownKey, yesNo(words, generation.isByok)],
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

const yesNo = (words: Writing["words"], value: boolean | undefined) =>
  value === undefined ? undefined : value ? words.yes : words.no;

function momentOf(at: string | undefined, moment: DescribeWorld["moment"]): string | undefined {
  const date = new Date(at ?? "");
  return Number.isNaN(date.getTime()) ? undefined : moment(date);
}

const present = (pairs: readonly (readonly [string, string | undefined])[]): Described["lines"] =>
  pairs.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
