import type { Policy } from "@/content/policy";
import type { MoneyColumn } from "./money";

/** Texts that repeat: each row holds the place of its text in `names`. Place 0 is the empty text. */
export interface TextColumn {
  readonly ids: Uint32Array;
  readonly names: readonly string[];
}

/** Texts that never repeat, one after the other as UTF-8: text of row `n` is `bytes[starts[n]..starts[n + 1]]`. */
export interface IdColumn {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * An Activity export as columns, about a hundred bytes a row. A column that the file lacks is all zero or empty.
 * Rows are in the order of the file; `byTime` lists them from the oldest to the newest.
 */
export interface Columns {
  readonly count: number;
  readonly byTime: Uint32Array;
  readonly generationId: IdColumn;
  /** Epoch milliseconds. */
  readonly at: Float64Array;
  readonly cost: MoneyColumn;
  readonly webSearch: MoneyColumn;
  /** Signed: positive for writes to a cache, negative for what reading from it saved. Already inside `cost`. */
  readonly cache: MoneyColumn;
  readonly fileProcessing: MoneyColumn;
  readonly byok: MoneyColumn;
  readonly prompt: Uint32Array;
  readonly completion: Uint32Array;
  readonly reasoning: Uint32Array;
  readonly cached: Uint32Array;
  readonly searchResults: Uint32Array;
  readonly model: TextColumn;
  readonly variant: TextColumn;
  readonly app: TextColumn;
  readonly key: TextColumn;
  readonly finish: TextColumn;
  /** 1 if the cell says yes. */
  readonly cancelled: Uint8Array;
  readonly keyDisabled: Uint8Array;
}

/** The columns whose texts group rows. */
export type TextName = "model" | "variant" | "app" | "key" | "finish";

export const nameAt = (column: TextColumn, row: number): string => column.names[column.ids[row] ?? 0] ?? "";

/** The generation id of a row; empty if the file has none. */
export function generationIdAt({ generationId: { bytes, starts } }: Columns, row: number): string {
  return new TextDecoder().decode(bytes.subarray(starts[row] ?? 0, starts[row + 1] ?? 0));
}

/**
 * Which rows ran on a free variant. Facts F1, P4: the slug ends in `:free`; the export also has a column for it.
 *
 * @returns a 1 for each such row
 */
export function freeRows({ count, model, variant }: Columns, { freeModels }: Policy): Uint8Array {
  const word = freeModels.suffix.replace(/^:/, "");
  const byModel = model.names.map((name) => name.endsWith(freeModels.suffix));
  const byVariant = variant.names.map((name) => name === word);
  const free = new Uint8Array(count);
  if (!byModel.includes(true) && !byVariant.includes(true)) return free;
  for (let row = 0; row < count; row += 1)
    if (byModel[model.ids[row] ?? 0] || byVariant[variant.ids[row] ?? 0]) free[row] = 1;
  return free;
}
