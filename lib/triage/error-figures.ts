/** Numbers that an error names. Amounts are US dollars. */
export interface ErrorFigures {
  /** Tokens that were asked for, and that the balance, or the key's limit, was enough for. */
  readonly tokensAsked?: number;
  readonly tokensAffordable?: number;
  readonly limitUsd?: number;
  readonly spentUsd?: number;
  readonly remainingUsd?: number;
  /** Requests that are allowed in a span of time, and that are left of them. */
  readonly requestsLimit?: number;
  readonly requestsLeft?: number;
  /** The token limit of a model, if it was exceeded. */
  readonly contextTokens?: number;
  /** Seconds to wait. */
  readonly retryAfterSeconds?: number;
}

const number = String.raw`["'\s:=\[>]{1,6}\$?([\d,]{1,15}(?:\.\d{1,12})?)`;
const wanted: readonly (readonly [keyof ErrorFigures, readonly string[]])[] = [
  [
    "tokensAsked",
    [
      "requested up to ([\\d,]{1,12}) tokens",
      "([\\d,]{1,12}) token capacity required",
      "prompt tokens limit exceeded: ([\\d,]{1,12}) >",
    ],
  ],
  [
    "tokensAffordable",
    [
      "can only afford ([\\d,]{1,12})",
      "token capacity required, ([\\d,]{1,12}) available",
      "prompt tokens limit exceeded: [\\d,]{1,12} > ([\\d,]{1,12})",
    ],
  ],
  ["limitUsd", [`limit_usd${number}`, "\\b(?:budget|limit) of \\$([\\d,]{1,12}(?:\\.\\d{1,6})?)"]],
  ["spentUsd", [`spend_usd${number}`]],
  ["remainingUsd", [`remaining_usd${number}`]],
  ["requestsLimit", [`x-ratelimit-limit${number}`]],
  ["requestsLeft", [`x-ratelimit-remaining${number}`]],
  ["contextTokens", ["maximum context length is ([\\d,]{1,12})"]],
  [
    "retryAfterSeconds",
    [
      // Not the hour of a date.
      `retry[-_ ]?after(?:[-_ ]?seconds)?["'\\s:=\\[]{1,6}(\\d{1,7}(?:\\.\\d+)?)(?![\\d:-])`,
      "(?:retry|try again) (?:after|in) (\\d{1,6}(?:\\.\\d+)?) ?s(?:ec|econds?)?\\b",
    ],
  ],
];
const patterns = wanted.map(
  ([name, sources]) => [name, sources.map((source) => new RegExp(source, "i"))] as const,
);

/** @param plain one line, without backslashes */
export function figuresOf(plain: string): ErrorFigures {
  const found: { -readonly [Name in keyof ErrorFigures]: number } = {};
  for (const [name, ways] of patterns) {
    const digits = ways.map((way) => way.exec(plain)?.[1]).find((match) => match !== undefined);
    const value = Number(digits?.replaceAll(",", "") ?? Number.NaN);
    if (Number.isFinite(value)) found[name] = value;
  }
  return found;
}

/**
 * The moment when requests are accepted again, as the error names it: `resets_at`, `X-RateLimit-Reset`,
 * `Retry-After` as a date or in seconds.
 *
 * @param plain one line, without backslashes
 * @param now where it names only seconds
 */
export function namedMoment(plain: string, { retryAfterSeconds }: ErrorFigures, now: Date): Date | undefined {
  const iso = /resets?_at["'\s:=]{1,6}(\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)?)?)/i.exec(
    plain,
  )?.[1];
  const reset = /x-ratelimit-reset["'\s:=[]{1,6}(\d{10,13})(?!\d)/i.exec(plain)?.[1];
  const epoch = /resets?_at["'\s:=]{1,6}(\d{10,13})(?!\d)/i.exec(plain)?.[1] ?? reset;
  const date =
    /retry-after["'\s:=[]{1,6}((?:mon|tue|wed|thu|fri|sat|sun)\w*, \d\d? \w{3} \d{4} [\d:]{8} GMT)/i.exec(
      plain,
    )?.[1];
  const moments = [
    iso === undefined
      ? Number.NaN
      : Date.parse(/[Z+]|-\d\d:?\d\d$/.test(iso.slice(10)) || iso.length === 10 ? iso : `${iso}Z`),
    // Seconds or milliseconds, by how many digits there are.
    epoch === undefined ? Number.NaN : Number(epoch) * (epoch.length > 11 ? 1 : 1000),
    date === undefined ? Number.NaN : Date.parse(date),
    retryAfterSeconds === undefined ? Number.NaN : now.getTime() + retryAfterSeconds * 1000,
  ];
  const moment = moments.find((at) => Number.isFinite(at) && Math.abs(at) < 8.64e15);
  return moment === undefined ? undefined : new Date(moment);
}
