/**
 * The columns that are read, by the names that exports give them, each with those under which the API, its answers and
 * older files give the same. What else a file has is passed over.
 * Seen in public: 24 columns in two orders, 23 without `api_key_disabled`, an older set with `num_search_results`.
 */
const otherNames = {
  generation_id: ["id"],
  created_at: [],
  cost_total: ["total_cost", "cost_usd", "cost"],
  cost_web_search: [],
  cost_cache: [],
  cost_file_processing: [],
  byok_usage_inference: ["upstream_inference_cost"],
  tokens_prompt: ["prompt_tokens", "native_tokens_prompt"],
  tokens_completion: ["completion_tokens", "native_tokens_completion"],
  tokens_reasoning: ["reasoning_tokens", "native_tokens_reasoning"],
  tokens_cached: ["cached_tokens", "native_tokens_cached"],
  num_search_results: [],
  model_permaslug: ["model", "model_slug"],
  variant: [],
  cancelled: [],
  finish_reason_normalized: ["finish_reason"],
  app_name: ["app"],
  api_key_name: ["api_key", "key_name"],
  api_key_disabled: [],
} as const satisfies Record<string, readonly string[]>;

export type ReadColumn = keyof typeof otherNames;
const readColumns = Object.keys(otherNames) as readonly ReadColumn[];

/** Without these a table is no export: there would be nothing to add up, or no time to see it in. */
export const neededColumns = ["created_at", "cost_total"] as const satisfies readonly ReadColumn[];

export type Header = Readonly<ReturnType<typeof readHeader>>;

/** The name of a column as it is compared: case, stray spaces, hyphens and quotes don't matter, nor does `generationId`. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/^["'\ufeff]+|["']+$/g, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, "_");

/**
 * Finds the columns by name, in any order. Case and stray spaces don't matter; of two with one name the first counts.
 *
 * @param names the cells of the line with the names
 */
export function readHeader(names: readonly string[]) {
  const plain = names.map(plainName);
  const placeOf = (column: ReadColumn) =>
    [column, ...otherNames[column]].map((name) => plain.indexOf(name)).find((place) => place >= 0) ?? -1;
  const at = Object.fromEntries(readColumns.map((column) => [column, placeOf(column)])) as Record<
    ReadColumn,
    number
  >;
  return {
    /** How many cells each row has; cells without a name at the end are not counted. */
    width: plain.findLastIndex((name) => name !== "") + 1,
    /** All names of the first line, as they are written. */
    names,
    /** The position of each column; -1 if the file lacks it. */
    at,
    /** Columns that are read but not there. */
    missing: readColumns.filter((column) => at[column] < 0),
  };
}

/** Whether a line names the columns of an export. */
export const isHeader = ({ missing }: Header): boolean =>
  !neededColumns.some((column) => missing.includes(column));
