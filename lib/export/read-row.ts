import { type Columns, generationIdAt, nameAt } from "./columns";
import { type Money, moneyAt } from "./money";

/** One row, to be shown or chosen as evidence. Names are empty and counts 0 where the file tells nothing. */
export interface Row {
  readonly row: number;
  readonly generationId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly cost: Money;
  readonly model: string;
  readonly key: string;
  readonly app: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export function readRow(columns: Columns, row: number): Row {
  return {
    row,
    generationId: generationIdAt(columns, row),
    at: columns.at[row] ?? 0,
    cost: moneyAt(columns.cost, row),
    model: nameAt(columns.model, row),
    key: nameAt(columns.key, row),
    app: nameAt(columns.app, row),
    promptTokens: columns.prompt[row] ?? 0,
    completionTokens: columns.completion[row] ?? 0,
  };
}
