/** The time and place of the person. Always a parameter, so that a test has its own. */
export interface Where {
  readonly now: () => Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** The address of the pages, such as `https://billing.example.org`; absent if unknown. */
  readonly siteUrl?: string | undefined;
}

/** A whole link to a page if the site is known, otherwise its path. */
export const linkTo = ({ siteUrl }: Where, path: string): string =>
  siteUrl === undefined ? path : new URL(path, siteUrl).href;

/**
 * The clock, the time zone and the language of this machine.
 *
 * @param siteUrl `SITE_URL`; ignored if it is no web address
 */
export function here(siteUrl: string | undefined = process.env.SITE_URL): Where {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const isWeb = siteUrl !== undefined && /^https?:/.test(siteUrl) && URL.canParse(siteUrl);
  return { now: () => new Date(), timeZone, locale, ...(isWeb ? { siteUrl } : {}) };
}
