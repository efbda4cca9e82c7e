import type { FindingKind, Sign } from "@/machines/step";
import type { TextColumn } from "./columns";
import { type Money, sumMoney } from "./money";
import type { StrangerFacts } from "./stranger-facts";
import { thresholds } from "./thresholds";
import type { Usage } from "./usage";

/** The details of each kind of finding, besides its rows, money and time. Shares are from 0 to 1. */
interface FactsOfKinds {
  "runaway-loop": {
    readonly minutes: number;
    readonly perMinute: number;
    /** Requests that repeat the one before or grow by a little; 0 if each only called for more. */
    readonly alikeShare: number;
    /** Times the usual busiest hour; 0 if there is nothing to compare with. */
    readonly times: number;
    /** How many keys share it. */
    readonly keys: number;
  };
  /** Tokens of the smallest and the largest prompt. */
  "prompt-growth": { readonly conversations: number; readonly tokensFrom: number; readonly tokensTo: number };
  /** How many times as much a day, and the three that this is the product of: requests, tokens a request, money a token. */
  "level-change": {
    readonly times: number;
    readonly requestsTimes: number;
    readonly tokensTimes: number;
    readonly priceTimes: number;
    readonly usual: Money;
  };
  "charged-empty": Readonly<Record<never, never>>;
  "stands-out": {
    readonly period: "day" | "hour";
    /** How many days or hours. */
    readonly periods: number;
    readonly usual: Money;
    readonly times: number;
    /** Whether the usual is that of one key, app or model, or of all together. */
    readonly of: "all" | "key" | "app" | "model";
  };
  "disabled-key": StrangerFacts;
  "new-key": StrangerFacts;
  "new-app": StrangerFacts;
  "dormant-key": StrangerFacts & { readonly gapDays: number };
  "unusual-hours": StrangerFacts;
  "dearer-model": { readonly times: number };
  "paid-twin": { readonly freeRequests: number };
  "free-plugin": { readonly webSearch: Money; readonly fileProcessing: Money };
  "free-charged": Readonly<Record<never, never>>;
  "free-limit": { readonly limit: number; readonly days: number };
  reasoning: { readonly tokensEach: number; readonly usualEach: number };
  "cache-writes": { readonly saved: Money };
  "plugin-costs": { readonly webSearch: Money; readonly fileProcessing: Money };
  unfinished: { readonly cancelled: number; readonly failed: number };
  "byok-fees": { readonly providerUsage: Money };
}

/** By kind. Does not compile while one of the machines' kinds has none. */
export type FindingFacts = { readonly [Kind in FindingKind]: FactsOfKinds[Kind] };

/** The evidence for a sentence: which rows, how much, when and whose. */
export interface FindingOf<Kind extends FindingKind> {
  readonly kind: Kind;
  /** Rows of the columns, oldest first. */
  readonly rows: Uint32Array;
  /** What the finding cost, exactly: all its rows, or the part of them that it is about. */
  readonly money: Money;
  /** Epoch milliseconds of the first and the last row. */
  readonly from: number;
  readonly to: number;
  /** The one that nearly all rows share; `undefined` if they don't or the file has no name. */
  readonly key: string | undefined;
  readonly app: string | undefined;
  readonly model: string | undefined;
  readonly facts: FindingFacts[Kind];
}

export type Finding = { [Kind in FindingKind]: FindingOf<Kind> }[FindingKind];

/**
 * Completes a finding from its rows.
 *
 * @param rows oldest first, at least one
 * @param money the whole cost of the rows if it is left out
 */
export function finding<Kind extends FindingKind>(
  { columns }: Usage,
  kind: Kind,
  rows: Uint32Array,
  facts: FindingFacts[Kind],
  money: Money = sumMoney(columns.cost, rows),
): FindingOf<Kind> {
  return {
    kind,
    rows,
    money,
    from: columns.at[rows[0] as number] as number,
    to: columns.at[rows[rows.length - 1] as number] as number,
    key: mostlyOne(columns.key, rows),
    app: mostlyOne(columns.app, rows),
    model: mostlyOne(columns.model, rows),
    facts,
  };
}

function mostlyOne(column: TextColumn, rows: Uint32Array): string | undefined {
  const counts = new Uint32Array(column.names.length);
  for (let index = 0; index < rows.length; index += 1) {
    const id = column.ids[rows[index] as number] as number;
    counts[id] = (counts[id] as number) + 1;
  }
  let most = 0;
  for (let id = 1; id < counts.length; id += 1)
    if ((counts[id] as number) > (counts[most] as number)) most = id;
  const share = (counts[most] as number) / rows.length;
  return share >= thresholds.mostlyOneShare ? column.names[most] || undefined : undefined;
}

/** What a finding shows, for the step that asks. */
export function signOf(finding: Finding): Sign {
  switch (finding.kind) {
    case "stands-out":
      return `stands-out-${finding.facts.of}`;
    case "level-change": {
      const { requestsTimes, tokensTimes, priceTimes } = finding.facts;
      return priceTimes > Math.max(requestsTimes, tokensTimes) ? "stands-out-model" : "stands-out-all";
    }
    case "free-plugin":
      return finding.facts.webSearch >= finding.facts.fileProcessing
        ? "free-plugin-search"
        : "free-plugin-file";
    default:
      return finding.kind;
  }
}
