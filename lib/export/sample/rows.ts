import type { Chance } from "./chance";

/** Columns in the order of an export of August 2026. */
export const header =
  "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,app_name,api_key_name,api_key_disabled";

/** Prices in pico-dollars a token, so that every cost is a whole number. A dollar a million tokens is 1e6. */
export interface Model {
  readonly slug: string;
  readonly provider: string;
  readonly prompt: number;
  readonly completion: number;
}

const model = (slug: string, provider: string, prompt: number, completion: number): Model => ({
  slug,
  provider,
  prompt: prompt * 1e6,
  completion: completion * 1e6,
});

export const everydayModels: readonly Model[] = [
  model("anthropic/claude-sonnet-4.5", "Anthropic", 3, 15),
  model("openai/gpt-5.2", "OpenAI", 1.75, 14),
  model("google/gemini-3-pro", "Google", 2, 12),
  model("x-ai/grok-4", "xAI", 3, 15),
  model("mistralai/mistral-large", "Mistral", 2, 6),
];
export const smallModel = model("openai/gpt-5-mini", "OpenAI", 0.25, 2);
export const dearModel = model("anthropic/claude-opus-4.1", "Anthropic", 15, 75);
export const strangeModels: readonly Model[] = [
  model("openai/gpt-5-pro", "OpenAI", 15, 120),
  model("anthropic/claude-opus-4", "Google Vertex", 15, 75),
];
export const freeBase = model("qwen/qwen3-coder", "Chutes", 1.2, 4);

export interface Row {
  at: number;
  key: string;
  app: string;
  model: Model;
  free: boolean;
  prompt: number;
  completion: number;
  reasoning: number;
  cached: number;
  /** Whole pico-dollars. `cost` is the total; empty cells of the others mean 0. */
  cost: number;
  web: number;
  cache: number;
  file: number;
  byok: number;
  cancelled: boolean;
  finish: string;
  /** The finding that this row was planted for; absent in ordinary use. */
  planted?: string;
}

export const costOf = (row: Row): number =>
  row.free ? 0 : Math.round(row.prompt * row.model.prompt + row.completion * row.model.completion);

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A row as a line of the file, and its generation id. */
export function writeRow(row: Row, isDisabled: boolean, random: Chance): { id: string; line: string } {
  const at = Math.floor(row.at);
  let tail = "";
  while (tail.length < 20) tail += letters[Math.floor(random.next() * letters.length)];
  const id = `gen-${Math.floor(at / 1000)}-${tail}`;
  const ms = Math.round(300 + row.completion * random.between(6, 14));
  const finish = row.cancelled ? "" : row.finish;
  const cells = [
    id,
    new Date(at).toISOString().replace("T", " ").replace("Z", ""),
    dollars(row.cost) || "0",
    ...[row.web, row.cache, row.file, row.byok].map(dollars),
    ...[row.prompt, row.completion, row.reasoning, row.cached],
    row.free ? `${row.model.slug}:free` : row.model.slug,
    row.model.provider,
    row.free ? "free" : "standard",
    row.cancelled,
    true,
    "",
    finish,
    finish,
    ms,
    Math.round(ms * 0.2),
    row.app,
    row.key,
    isDisabled,
  ];
  return { id, line: `${cells.join(",")}\n` };
}

/** Whole pico-dollars as a decimal; empty for 0, as exports have it. */
function dollars(pico: number): string {
  if (pico === 0) return "";
  const digits = Math.abs(pico).toString().padStart(13, "0");
  const decimals = digits.slice(-12).replace(/0+$/, "");
  return `${pico < 0 ? "-" : ""}${digits.slice(0, -12)}${decimals === "" ? "" : `.${decimals}`}`;
}
