/**
 * The columns that are read, by the names that exports give them. What else a file has is passed over.
 * Seen in public: 24 columns in two orders, 23 without `api_key_disabled`, an older set with `num_search_results`.
 */
export const readColumns = [
  "generation_id",
  "created_at",
  "cost_total",
  "cost_web_search",
  "cost_cache",
  "cost_file_processing",
  "byok_usage_inference",
  "tokens_prompt",
  "tokens_completion",
  "tokens_reasoning",
  "tokens_cached",
  "num_search_results",
  "model_permaslug",
  "provider_name",
  "variant",
  "cancelled",
  "finish_reason_normalized",
  "app_name",
  "api_key_name",
  "api_key_disabled",
] as const;

export type ReadColumn = (typeof readColumns)[number];

/** Without these a table is no export: there would be nothing to add up, or no time to see it in. */
export const neededColumns = ["created_at", "cost_total"] as const satisfies readonly ReadColumn[];

export interface Header {
  /** How many cells each row has. */
  readonly width: number;
  /** All names of the first line, as they are written. */
  readonly names: readonly string[];
  /** Where each column stands; -1 where the file lacks it. */
  readonly at: Readonly<Record<ReadColumn, number>>;
  /** Columns that are read but not there. */
  readonly missing: readonly ReadColumn[];
}

/** The name of a column as it is compared: case, stray spaces and hyphens don't matter. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/**
 * Finds the columns by name, in any order. Case and stray spaces don't matter; of two with one name the first counts.
 *
 * @param names the cells of the first line
 */
export function readHeader(names: readonly string[]): Header {
  const plain = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const at = Object.fromEntries(readColumns.map((column) => [column, plain.indexOf(column)])) as Record<
    ReadColumn,
    number
  >;
  return { width: names.length, names, at, missing: readColumns.filter((column) => at[column] < 0) };
}
