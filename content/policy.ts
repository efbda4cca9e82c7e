/**
 * Every number and link that the product stands on, in one place.
 *
 * Change a rule here and nowhere else: machines, timers, copy, ticket rules and tests all read it.
 * The comment behind each line names the fact that it carries (see `content/facts.ts`).
 */
export const policy = {
  /** Official pages. Every outward link on screen comes from here. */
  links: {
    credits: "https://openrouter.ai/settings/credits", // L1
    activity: "https://openrouter.ai/activity", // L2
    support: "https://openrouter.ai/support", // L3
    faq: "https://openrouter.ai/docs/faq", // L4
    models: "https://openrouter.ai/models", // L5
    community: "https://discord.gg/openrouter", // L6
    keys: "https://openrouter.ai/settings/keys", // O4; errors of OpenRouter name it
    logs: "https://openrouter.ai/logs", // O14
  },
  missingCredits: {
    /** Minutes to wait after paying, before anything else. M1 */
    waitMinutes: 15,
    /** Minutes in which credits usually show up, from and to. M2 */
    usualMinutes: { from: 10, to: 15 },
    /** Minutes after paying from which a ticket is right. M4 */
    ticketAfterMinutes: 30,
  },
  refunds: {
    /** Hours after the purchase in which unused credits can be refunded. R1 */
    windowHours: 24,
    /** US dollars. Below it there is a refund button; from it on, a ticket. R2, R3 */
    ticketFromUsd: "50.00",
    /** Business days after which a missing refund is a ticket. R5 */
    ticketAfterBusinessDays: 10,
  },
  freeModels: {
    /** How the slug of a free variant ends. F1, P4 */
    suffix: ":free",
    /** The model that picks a free one, and is free without the ending. O7 */
    router: "openrouter/free",
    /** F1 */
    exampleSlug: "deepseek/deepseek-chat:free",
    /** Requests a day, about. F2 */
    requestsPerDay: 50,
    /** US dollars in credits from which the higher limit holds. F3 */
    higherLimitFromUsd: "10.00",
    /** Requests a day, at most, with those credits. F3 */
    requestsPerDayWithCredits: 1000,
  },
  /**
   * Figures from OpenRouter's public documents (August 2026), not from the support article.
   * The page may only say that they "may" apply.
   */
  mayApply: {
    cardFeePercent: "5.5",
    cardFeeAtLeastUsd: "0.80",
    cryptoFeePercent: "5",
    webSearchFromUsd: "0.007",
    pdfUsdPerThousandPages: "2.00",
    byokFeePercent: "5",
    freeRequestsPerMinute: "20",
    /** Hour of the day, in UTC, at which the count of free requests starts again. */
    freeLimitResetHourUtc: 0,
    /** Hour of the day, in UTC, at which the limit of a key or a budget begins anew. O4, O5 */
    limitResetHourUtc: 0,
    /** Minutes in which the documents let credits bought by card arrive; the article has a ticket earlier. O11 */
    cardCreditsWithinMinutes: 60,
    /** O10 */
    creditsExpireAfterYears: 1,
  },
  /** Years of which public holidays are known, see `content/holidays/`. `npm run holidays` writes them anew. */
  holidays: { fromYear: 2025, toYear: 2030 },
  /** What this product itself keeps on the device of the person. */
  device: {
    /** Days until typed facts are deleted from the browser. */
    keepDays: 7,
  },
} as const;

type Loose<T> = T extends string
  ? string
  : T extends number
    ? number
    : { readonly [K in keyof T]: Loose<T[K]> };

/** The shape of a policy: same names as {@link policy}, any value. Tests build the flows with another one. */
export type Policy = Loose<typeof policy>;

/** Name of an official page, as used in copy. */
export type LinkId = keyof typeof policy.links;
