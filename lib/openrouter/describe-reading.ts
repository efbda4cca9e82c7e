import { checksCopy } from "@/content/en/checks";
import type { CheckId } from "@/machines/step";
import type { ReadingOf } from "./checks/registry";

/** A reading in words: sentences, and lines of a receipt. */
export interface Described {
  readonly says: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface DescribeWorld {
  readonly now: Date;
  /** Puts a moment into words for its reader. */
  readonly moment: (at: Date) => string;
  /** When the count of free requests may start again. */
  readonly freeReset: Date;
}

const { lines: words, says } = checksCopy;
const dayMs = 86_400_000;
/** Models of the account that are named; more would be a page of their own. */
const mostModels = 8;

/** US dollars, with as many digits as a single request may cost. */
export const usd = (value: number): string =>
  `${value < 0 ? "−" : ""}$${Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 })}`;
const count = (value: number): string => value.toLocaleString("en-US");

type Describe = { readonly [Id in CheckId]: (reading: ReadingOf[Id], world: DescribeWorld) => Described };

const describe: Describe = {
  key: (key, { now, moment, freeReset }) => {
    const expired = key.expiresAt !== undefined && new Date(key.expiresAt) <= now;
    const isUsedUp = typeof key.limit === "number" && typeof key.left === "number" && key.left <= 0;
    const isFreeUsedUp = key.freeToday !== undefined && key.freeToday.left <= 0;
    return {
      says: [
        expired ? says.keyExpired : isUsedUp ? says.keyUsedUp : says.keyFine,
        ...(isFreeUsedUp ? [says.freeUsedUp(moment(freeReset))] : []),
      ],
      lines: present([
        [words.label, key.label],
        [
          words.limit,
          key.limit === null ? words.noLimit : key.limit === undefined ? undefined : usd(key.limit),
        ],
        [words.left, typeof key.left === "number" ? usd(key.left) : undefined],
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
  credits: (credits) => {
    if (credits.kind === "unclear") return { says: [says.creditsUnclear], lines: [] };
    const { bought, used, left } = credits;
    return {
      says: [left > 0 ? says.creditsLeft(usd(left)) : left < 0 ? says.creditsNegative : says.creditsNone],
      lines: present([
        [words.bought, usd(bought)],
        [words.usedEver, usd(used)],
        [words.balance, usd(left)],
      ]),
    };
  },
  keys: (keys) => ({
    says: [keys.length === 0 ? says.keysNone : says.keysTick],
    lines: keys.map((key) => ({
      label: key.isDisabled ? `${key.name} (${says.keysDisabled})` : key.name,
      value: key.used === undefined ? "" : says.keyLine(usd(key.used), usd(key.usedToday ?? 0)),
    })),
  }),
  activity: (activity) =>
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
  generation: (generation, { moment }) => ({
    says: generation.cost === 0 ? [says.generationFree] : [],
    lines: present([
      [words.model, generation.model],
      [words.cost, generation.cost === undefined ? undefined : usd(generation.cost)],
      [
        words.search,
        yesNo(generation.searchResults === undefined ? undefined : generation.searchResults > 0),
      ],
      [words.ownKey, yesNo(generation.isByok)],
      [words.when, momentOf(generation.createdAt, moment)],
    ]),
  }),
  models: ({ slug, found, freeTwin }) => ({
    says: [
      found === undefined
        ? says.modelUnknown(slug)
        : found.isFree
          ? says.modelFree(found.slug)
          : says.modelPaid(found.slug),
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
  status: ({ incidents }, { now, moment }) => {
    const recent = incidents.filter(({ at }) => at && now.getTime() - Date.parse(at) < 2 * dayMs);
    return {
      says: [recent.length === 0 ? says.statusNone : says.statusSome],
      lines: recent.map(({ title, at }) => ({ label: momentOf(at, moment) ?? "", value: title })),
    };
  },
};

/** What a check found, in words. */
export function describeReading<Id extends CheckId>(
  id: Id,
  reading: ReadingOf[Id],
  world: DescribeWorld,
): Described {
  return describe[id](reading, world);
}

const yesNo = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? words.yes : words.no;

function momentOf(at: string | undefined, moment: DescribeWorld["moment"]): string | undefined {
  const date = new Date(at ?? "");
  return Number.isNaN(date.getTime()) ? undefined : moment(date);
}

const present = (pairs: readonly (readonly [string, string | undefined])[]): Described["lines"] =>
  pairs.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
