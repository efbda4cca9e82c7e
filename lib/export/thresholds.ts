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
    /** A single app is used less evenly than all together. */
    oneTimes: 6,
    hourTimes: 10,
    /** Least cost beyond the usual, as a share and in dollars: small accounts are uneven. */
    excessShare: 0.15,
    excessDollars: 3,
    /** An hour is a small sample, so it must weigh more. */
    hourExcessShare: 0.2,
    activeHoursForBaseline: 24,
    /** From this share of the excess on, one key, app or model is named as the cause. */
    causeShare: 0.6,
  },

  runawayLoop: {
    /** Two gaps in a row that differ by more times are not even; a person's differ by more half of the time. */
    gapTimes: 3,
    leastGapMs: 100,
    mostGapMs: 10 * 60_000,
    /** A prompt is the same if it differs by less from the one before and from one some steps before. */
    alikeTokens: 0.04,
    alikeSteps: 6,
    /** It is the very same if it differs by no more: then gaps need not be even, only short. */
    sameTokens: 0.005,
    mostGapOfSameMs: 2 * 60_000,
    /** It grows by the same step if two growths in a row differ by less; no more than the most. */
    mostGrowth: 0.1,
    sameGrowth: 0.012,
    /** Requests that are looked at together, and how many of them must repeat the one before. */
    window: 30,
    goodShare: 0.7,
    /** Silence that ends a burst. */
    pauseMs: 20 * 60_000,
    longMs: 50 * 60_000,
    leastRequests: 40,
    /** A loop may be over sooner if it was fast. */
    fastMs: 5 * 60_000,
    leastRequestsFast: 300,
    /** A burst longer than this is how a service runs, not an accident of a program. */
    mostDays: 6.5,
    leastShare: 0.05,
    leastDollars: 1,
    /** Another burst with this share of the cost shows that such bursts are usual. */
    habitShare: 0.3,
    /** What began so early in the file was there before it: days, or a share of the file. */
    earlyDays: 4,
    earlyShare: 0.15,
    /** Hours between bursts of one accident. */
    sameAccidentHours: 36,
    /** Hours around a burst in which its program may have run hidden between other requests. */
    strayHours: 6,
    /** How far its prompts may be from their median, and how many of them must not be. */
    strayTokens: 0.1,
    sizeShare: 0.8,
    fanOut: {
      pauseMs: 3 * 60_000,
      leastRequests: 400,
      mostMs: 3 * 3_600_000,
      /** Half of the requests come in this last part of the time. */
      lastPart: 0.2,
      leastShare: 0.2,
    },
  },

  promptGrowth: {
    /** Silence that ends a conversation. */
    pauseMs: 20 * 60_000,
    /** A prompt that grows by this share a turn doubles in two turns, which is more than people type. */
    turnTimes: 1.4,
    leastTurns: 5,
    /** Times the first prompt that the largest is, where each turn adds to it by less. */
    allTimes: 20,
    leastTurnsSlow: 8,
    /** Tokens of a prompt that is large. */
    largePrompt: 40_000,
    leastShare: 0.15,
    leastDollars: 1,
    leastConversations: 2,
  },

  stranger: {
    /** What makes use look like somebody else's adds up to so much, see `stranger-signs.ts`. */
    weight: 3,
    /** A new app with a name, by day and with models of the usual price, needs more. */
    weightOfPlain: 3.5,
    /** A key that its owner has disabled needs less. */
    weightDisabled: 2.5,
    /** From this share on, the requests or the money count as of a new app, model or hour. */
    mostly: 0.5,
    mostlyQuiet: 0.7,
    /** A model that costs so many times as much a token as what was used before. */
    dearTimes: 1.5,
    /** Times the usual spending of a day: more than usual, and far more. */
    spendingTimes: 1,
    spendingFarTimes: 3,
    leastShare: 0.05,
    leastDollars: 1,
    /** Days of use before a key or an app counts as new. */
    daysBefore: 5,
    /** Days without use after which a key counts as dormant, and days in which other keys were used meanwhile. */
    gapDays: 14,
    daysMeanwhile: 3,
    /** Use of fewer days that ended before the file did is an episode; of more days up to its end, how things are now. */
    episodeDays: 7,
    endedDays: 2,
    lastingDays: 6,
    /** The remaining share of the earlier use, if the new one replaced it. */
    replacedShare: 0.25,
  },

  unusualHours: {
    /** An hour of the day is quiet if it saw use on no more than this share of the active days. */
    quietShare: 0.08,
    /** With fewer quiet hours in a row the account has no night; more than the most are not all night. */
    leastQuietHours: 6,
    mostQuietHours: 10,
    activeDaysForBaseline: 20,
    /** Of an episode's requests, in quiet hours. */
    inQuietShare: 0.8,
    leastRequests: 30,
    leastShare: 0.05,
    /** Hours of silence that end an episode. */
    pauseHours: 2,
  },

  dearerModel: {
    /** Times the money a token that the person paid before. */
    priceTimes: 2.5,
    /** Share of the money since, and of the tokens before. */
    shareSince: 0.3,
    shareBefore: 0.1,
    leastShare: 0.1,
    leastDollars: 2,
    /** Fewer days are an episode, not a change. */
    leastDays: 3,
  },

  levelChange: {
    times: 2.4,
    daysBefore: 7,
    daysSince: 5,
    /** Use in this first part of the file counts as earlier use; later use is no rise of it. */
    earlyShare: 0.3,
    /** What it cost beyond the level before. */
    excessShare: 0.25,
    excessDollars: 2,
  },

  /** The other variant is seldom used by mistake for less than a hundredth of the money. */
  paidTwinShare: 0.01,
  /** Plugins on paid models are a choice as a rule, so only a large part is worth a word. */
  pluginShare: 0.15,
  /** Some requests always end early. A recent rise is reported at a lower share than a constant level. */
  unfinished: { share: 0.1, shareWhereRisen: 0.04, risenTimes: 4, lateShare: 0.1 },
  chargedEmpty: { leastRequests: 3, leastShare: 0.005 },
  cacheWrites: { share: 0.1, leastDollars: 0.5 },
  byokShare: 0.01,

  reasoning: {
    /** Multiples of the usual reasoning tokens a request of this model: on single days, and for a lasting change. */
    tokensTimes: 3,
    risenTimes: 1.7,
    /** Times its usual cost a request. */
    costTimes: 1.2,
    /** Reasoning tokens among all tokens of these requests. */
    tokenShare: 0.1,
    leastShare: 0.1,
    daysSince: 3,
  },

  /** A limit is "about" so many requests a day: this part of it counts as reached. */
  freeLimitNear: 0.96,
  /** More than this times the lower limit on some day shows that the higher limit holds. */
  freeLimitOver: 1.04,
  /** One day may end near the limit by chance. */
  freeLimitDays: 2,
} as const;
