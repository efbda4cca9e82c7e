import type { Style } from "./build-columns";
import { type DecimalSign, readLooseAmount, readLooseCount, readLooseInstant } from "./loose-cell";
import type { Money } from "./money";
import { plainName } from "./read-header";

/**
 * The summary that Activity exports (fact O14): money, tokens and requests by period and model, key or person. And the
 * answer of the API, which has the same by day and model.
 */

const names = {
  period: /^(date|day|period|hour|minute|month|week|time|timestamp|usage_date|date_utc|period_start|bucket)$/,
  model: /^(model|model_permaslug|model_slug|model_name|models)$/,
  key: /^(key|keys|api_key|api_key_name|key_name|api_keys)$/,
  person: /^(creator|creators|user|users|member|members|person|email|created_by)$/,
  spend: /^(spend|spent|cost|costs|usage|amount|total_cost|cost_total|total_spend)(_?\(?(usd|\$)\)?)?$/,
  tokens: /^(tokens|total_tokens|tokens_total)$/,
  prompt: /^(prompt_tokens|tokens_prompt|input_tokens)$/,
  completion: /^(completion_tokens|tokens_completion|output_tokens)$/,
  requests: /^(requests|request_count|total_requests|generations|calls|num_requests|count)$/,
};
type SummaryColumn = keyof typeof names;
const columns = Object.keys(names) as readonly SummaryColumn[];
const groups = ["period", "model", "key", "person"] as const;
const metrics = ["spend", "tokens", "prompt", "completion", "requests"] as const;

/** The position of each column; -1 if the table lacks it. */
function placesOf(header: readonly string[]): Record<SummaryColumn, number> {
  const plain = header.map(plainName);
  return Object.fromEntries(
    columns.map((column) => [column, plain.findIndex((name) => names[column].test(name))]),
  ) as Record<SummaryColumn, number>;
}

/** Whether a line names the grouping and the figures of a summary, or a period beside one column for each model. */
export function isSummaryHeader(header: readonly string[]): boolean {
  if (header.length < 2) return false;
  const places = placesOf(header);
  const hasGroup = groups.some((column) => places[column] >= 0);
  return (hasGroup && metrics.some((column) => places[column] >= 0)) || isWide(header);
}

/** A picture's own table: a period, and a column for each model. */
function isWide(header: readonly string[]): boolean {
  const [first = "", ...rest] = header.map(plainName);
  return names.period.test(first) && rest.some((name) => name.includes("/"));
}

export interface SummaryLine {
  /** Epoch milliseconds of the start of the period; `undefined` if the table has no periods. */
  readonly at: number | undefined;
  readonly model: string;
  readonly key: string;
  readonly person: string;
  readonly money: Money;
  readonly tokens: number;
  readonly requests: number;
}

export interface Summary {
  readonly lines: readonly SummaryLine[];
  /** The rows of the table; money, tokens and requests that it lacks are 0. */
  readonly has: Readonly<
    Record<"period" | "model" | "key" | "person" | "spend" | "tokens" | "requests", boolean>
  >;
  /** Lines that could not be read. */
  readonly unreadable: number;
  readonly ambiguous: { readonly count: number; readonly example: string };
  readonly shown: Readonly<Record<DecimalSign, number>>;
}

/** A summary line by line. A total at its end is no line of it. */
export function summaryReader(header: readonly string[], style: Style) {
  const at = placesOf(header);
  const wide = metrics.every((column) => at[column] < 0);
  const lines: SummaryLine[] = [];
  const shown = { ".": 0, ",": 0 };
  let unreadable = 0;
  let inDollars = false;
  const ambiguous = { count: 0, example: "" };

  const amount = (cell: string): Money | undefined => {
    if (cell.includes("$")) inDollars = true;
    const read = readLooseAmount(cell, style.decimal, style.meant);
    if (read === "ambiguous") {
      ambiguous.count += 1;
      ambiguous.example ||= cell.trim();
      return undefined;
    }
    if (read?.shows) shown[read.shows] += 1;
    return read?.money;
  };
  const instant = (cell: string) => {
    // A range counts by its beginning.
    const [begin = ""] = cell.split(/ (?:–|—|to) /);
    const read = readLooseInstant(begin, style.order);
    return read === undefined || "sinceHour" in read
      ? undefined
      : "either" in read
        ? read.either[1]
        : read.at;
  };
  const cellOf = (cells: readonly string[], column: SummaryColumn) => (cells[at[column]] ?? "").trim();
  const isTotal = (cells: readonly string[]) =>
    /^(grand )?(total|totals|sum|summe|gesamt|suma|totale|المجموع|الإجمالي)\b/i.test(
      (cells.find((cell) => cell.trim() !== "") ?? "").trim(),
    ) || groups.every((column) => at[column] < 0 || cellOf(cells, column) === "");

  return {
    get lines() {
      return lines.length + unreadable;
    },
    add(cells: readonly string[]) {
      if (cells.every((cell) => cell.trim() === "") || isTotal(cells)) return;
      const when = at.period < 0 ? undefined : instant(cellOf(cells, "period"));
      if (at.period >= 0 && when === undefined) {
        unreadable += 1;
        return;
      }
      const rest = { key: "", person: "", tokens: 0, requests: 0 };
      if (wide) {
        for (const [place, name] of header.entries()) {
          if (place === at.period) continue;
          const money = amount(cells[place] ?? "");
          if (money === undefined) unreadable += 1;
          else if (money !== 0n) lines.push({ ...rest, at: when, model: name, money });
        }
        return;
      }
      const money = at.spend < 0 ? 0n : amount(cellOf(cells, "spend"));
      const count = (column: SummaryColumn) => (at[column] < 0 ? 0 : readLooseCount(cellOf(cells, column)));
      const tokens = at.tokens >= 0 ? count("tokens") : count("prompt") + count("completion");
      const requests = count("requests");
      if (money === undefined || Number.isNaN(tokens) || Number.isNaN(requests)) {
        unreadable += 1;
        return;
      }
      lines.push({
        at: when,
        model: cellOf(cells, "model"),
        key: cellOf(cells, "key"),
        person: cellOf(cells, "person"),
        money,
        tokens,
        requests,
      });
    },
    /** @returns `undefined` if nothing says that its numbers are dollars, tokens or requests */
    finish(): Summary | undefined {
      if (wide && !inDollars) return undefined;
      return {
        lines,
        has: {
          period: at.period >= 0,
          model: wide || at.model >= 0,
          key: at.key >= 0,
          person: at.person >= 0,
          spend: wide || at.spend >= 0,
          tokens: at.tokens >= 0 || at.prompt >= 0,
          requests: at.requests >= 0,
        },
        unreadable,
        ambiguous,
        shown,
      };
    },
  };
}
