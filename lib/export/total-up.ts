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
    webSearch: sumMoney(columns.webSearch),
    fileProcessing: sumMoney(columns.fileProcessing),
    cache: sumMoney(columns.cache),
    byok: sumMoney(columns.byok),
    promptTokens: sum(columns.prompt),
    completionTokens: sum(columns.completion),
    reasoningTokens: sum(columns.reasoning),
    from: first === undefined ? undefined : at[first],
    to: last === undefined ? undefined : at[last],
    byModel: breakDown(columns, columns.model),
    byKey: breakDown(columns, columns.key),
    byApp: breakDown(columns, columns.app),
    byDay: breakDownDays(columns),
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
  const dayOf = (row: number) => Math.floor((at[row] as number) / dayMs);
  const days = new Map<number, number>();
  for (const row of byTime) if (!days.has(dayOf(row))) days.set(dayOf(row), days.size);
  const sums = moneySums(days.size);
  const requests = new Uint32Array(days.size);
  for (let row = 0; row < count; row += 1) {
    const place = days.get(dayOf(row)) as number;
    sums.add(place, cost, row);
    requests[place] = (requests[place] as number) + 1;
  }
  return [...days].map(([day, place]) => ({
    name: new Date(day * dayMs).toISOString().slice(0, 10),
    requests: requests[place] as number,
    money: sums.sum(place),
  }));
}
