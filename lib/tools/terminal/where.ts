/** When and where the person is. Always handed in, so that a test has its own. */
export interface Where {
  readonly now: () => Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** The clock, the time zone and the language of this machine. */
export function here(): Where {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { now: () => new Date(), timeZone, locale };
}
