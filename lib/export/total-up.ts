import type { Columns, TextColumn } from "./columns";
import { type Money, moneySums, sumMoney } from "./money";

/** One line of a breakdown. `name` is empty if the rows have none. */
export interface Part {
  readonly name: string;
  readonly requests: number;
  readonly money: Money;
}

/** Adds a whole file up, exactly. The parts of each breakdown add up to `money` again. */
export function totalUp(columns: Columns) {
  const { count, byTime, at, cost } = columns;
  const [first, last] = [byTime[0], byTime[count - 1]];
  return {
    requests: count,
    /** Exactly the sum of all rows. */
    money: sumMoney(cost),
    /** Epoch milliseconds of the first and the last row; `undefined` for an empty file. */
    from: first === undefined ? undefined : at[first],
    to: last === undefined ? undefined : at[last],
    /** The dearest first. */
    byModel: breakDown(columns, columns.model),
    byKey: breakDown(columns, columns.key),
    byApp: breakDown(columns, columns.app),
  };
}

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
    .sort(dearestFirst);
}

export const dearestFirst = (a: Omit<Part, "name">, b: Omit<Part, "name">) =>
  a.money < b.money ? 1 : a.money > b.money ? -1 : b.requests - a.requests;
