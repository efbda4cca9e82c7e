import type { Columns, TextColumn } from "./columns";
import { type Money, moneySums, sumMoney } from "./money";
import { dayMs } from "./usage";

/** One line of a breakdown. `name` is empty where the rows have none. */
export interface Part {
  readonly name: string;
  readonly requests: number;
  readonly money: Money;
}

export interface Totals {
  readonly requests: number;
  /** Exactly the sum of all rows. */
  readonly money: Money;
  readonly webSearch: Money;
  readonly fileProcessing: Money;
  readonly cache: Money;
  readonly byok: Money;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly reasoningTokens: number;
  /** Epoch milliseconds of the first and the last row; `undefined` for an empty file. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The dearest first. */
  readonly byModel: readonly Part[];
  readonly byKey: readonly Part[];
  readonly byApp: readonly Part[];
  /** Days of UTC with rows, oldest first; `name` is such as `2026-08-24`. */
  readonly byDay: readonly Part[];
}

/** Adds a whole file up, exactly. The parts of each breakdown add up to `money` again. */
export function totalUp(columns: Columns): Totals {
  const { count, byTime, at, cost } = columns;
  const [first, last] = [byTime[0], byTime[count - 1]];
  return {
    requests: count,
    money: sumMoney(cost),
    // Added up where somebody asks for it.
    get webSearch() {
      return sumMoney(columns.webSearch);
    },
    get fileProcessing() {
      return sumMoney(columns.fileProcessing);
    },
    get cache() {
      return sumMoney(columns.cache);
    },
    get byok() {
      return sumMoney(columns.byok);
    },
    get promptTokens() {
      return sum(columns.prompt);
    },
    get completionTokens() {
      return sum(columns.completion);
    },
    get reasoningTokens() {
      return sum(columns.reasoning);
    },
    from: first === undefined ? undefined : at[first],
    to: last === undefined ? undefined : at[last],
    byModel: breakDown(columns, columns.model),
    byKey: breakDown(columns, columns.key),
    byApp: breakDown(columns, columns.app),
    get byDay() {
      return breakDownDays(columns);
    },
  };
}

const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);

function breakDown({ count, cost }: Columns, { ids, names }: TextColumn): Part[] {
  const sums = moneySums(names.length);
  const requests = new Uint32Array(names.length);
  for (let row = 0; row < count; row += 1) {
    const id = ids[row] as number;
    sums.add(id, cost, row);
    requests[id] = (requests[id] as number) + 1;
  }
  return names
    .map((name, id) => ({ name, requests: requests[id] as number, money: sums.sum(id) }))
    .filter((part) => part.requests > 0)
    .sort((a, b) => (a.money < b.money ? 1 : a.money > b.money ? -1 : b.requests - a.requests));
}

function breakDownDays({ count, byTime, at, cost }: Columns): Part[] {
  if (count === 0) return [];
  const dayOf = (row: number) => Math.floor((at[row] as number) / dayMs);
  const first = dayOf(byTime[0] as number);
  const days = dayOf(byTime[count - 1] as number) - first + 1;
  const sums = moneySums(days);
  const requests = new Uint32Array(days);
  for (let row = 0; row < count; row += 1) {
    const day = dayOf(row) - first;
    sums.add(day, cost, row);
    requests[day] = (requests[day] as number) + 1;
  }
  return Array.from(requests, (number, day) => ({
    name: new Date((first + day) * dayMs).toISOString().slice(0, 10),
    requests: number,
    money: sums.sum(day),
  })).filter((part) => part.requests > 0);
}
