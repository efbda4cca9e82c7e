/**
 * From when on something is unusual. These are judgements, not rules of OpenRouter (those are in `content/policy.ts`).
 * They were set on made-up exports and then checked on others; `tests/lib/export/labelled-exports.test.ts` prints how well.
 * A share is of all money in the file, from 0 to 1.
 */
export const thresholds = {
  /** The cut-off that Iglewicz and Hoaglin recommend for their modified z-score. */
  modifiedZ: 3.5,
  /** Fewer active days than this are no habit to compare with. */
  activeDaysForBaseline: 7,
  /** With so many weekend days and other days each, they are compared apart. */
  daysOfOneKind: 5,
  /** Episodes that come back this often, over so many days, are a habit: batch nights, a weekly report. */
  habit: { episodes: 3, overDays: 7 },
  /** What more specific findings already explain of a finding's money, from which on it is left out. */
  explainedShare: 0.6,
  /** From this share of its rows on, a finding is said to be of one key, app or model. */
  mostlyOneShare: 0.8,

  standsOut: {
    /** Times the usual: under it a day is merely busy, however even the others are. */
    dayTimes: 5,
    /** One app alone is used less evenly than all together. */
    oneTimes: 6,
    hourTimes: 10,
    /** What it cost beyond the usual: less is not worth a look. */
    excessShare: 0.1,
    /** An hour is a small sample, so it must weigh more. */
    hourExcessShare: 0.12,
    activeHoursForBaseline: 24,
    /** From this share of the excess on, one key, app or model is named as the cause. */
    causeShare: 0.6,
  },

  runawayLoop: {
    /** A minute with fewer requests is no part of a burst: people and agents in a chat reach three for a moment only. */
    perMinute: 3,
    /** Minutes that a burst may pause. */
    pauseMinutes: 3,
    leastRequests: 60,
    leastMinutes: 3,
    /** A burst longer than this is how a service runs, not an accident of a program. */
    mostDays: 4,
    /** Prompts of two requests in a row that differ by less are nearly the same request. */
    alikeTokens: 0.01,
    alikeShare: 0.6,
    /** Times the usual peak of an hour: with requests that are alike, and without. */
    timesWhenAlike: 3,
    timesAlone: 20,
    leastRequestsAlone: 300,
    /** Another burst with this share of the rate shows that such bursts are usual. */
    habitRate: 0.4,
    leastShare: 0.02,
    /** Hours between bursts of one accident. */
    sameAccidentHours: 12,
  },

  stranger: {
    /**
     * How many signs make use look like somebody else's: an app, hours, and a model or spending. The last two are one,
     * as a dearer model is more spending.
     */
    signs: 2,
    /** From this share on, the requests or the money count as of a new app, model or hour. */
    mostly: 0.5,
    /** Times the usual spending of a day. */
    spendingTimes: 1.5,
    leastShare: 0.03,
    /** Days of use before a key counts as new. */
    daysBefore: 5,
    /** Days without use after which a key counts as dormant. */
    gapDays: 14,
  },

  unusualHours: {
    /** An hour of the day is quiet if it saw use on no more than this share of the active days. */
    quietShare: 0.08,
    /** With fewer quiet hours the account has no night. */
    leastQuietHours: 6,
    activeDaysForBaseline: 10,
    /** Of an episode's requests, in quiet hours. */
    inQuietShare: 0.8,
    leastRequests: 30,
    leastShare: 0.05,
    /** Hours of silence that end an episode. */
    pauseHours: 2,
  },

  dearerModel: {
    /** Times the money a token that the person paid before. */
    priceTimes: 3,
    /** Of the money since the model was first used. */
    shareSince: 0.3,
    leastShare: 0.1,
  },

  /** The other variant is seldom used by mistake for less than a hundredth of the money. */
  paidTwinShare: 0.01,
  /** Plugins on paid models are a choice as a rule, so only a large part is worth a word. */
  pluginShare: 0.15,
  /** Some requests always end early. */
  unfinishedShare: 0.1,
  cacheWritesShare: 0.1,
  byokShare: 0.01,

  reasoning: {
    /** Times the reasoning tokens a request that are usual with this model, and times its usual cost. */
    tokensTimes: 3,
    costTimes: 1.5,
    /** Reasoning tokens among all tokens of these requests: at least so much of the money, as output is never cheaper. */
    tokenShare: 0.25,
    leastShare: 0.1,
  },

  /** A limit is "about" so many requests a day: this part of it counts as reached. */
  freeLimitNear: 0.96,
  /** More than this times the lower limit on some day shows that the higher limit holds. */
  freeLimitOver: 1.04,
  /** One day may end near the limit by chance. */
  freeLimitDays: 2,
} as const;
