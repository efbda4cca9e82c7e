/**
 * Made-up accounts for tests and `npm run dev:fake`. Nothing here is real, and no product code imports it. The shapes
 * are the official ones: `tests/lib/lookup/run-lookup.test.ts` lets the SDK's own schemas say so.
 */
export interface FakeAccount {
  readonly credits?: { readonly total_credits: number; readonly total_usage: number };
  readonly key?: Readonly<Record<string, unknown>>;
  readonly isManagement?: boolean;
  readonly keys?: readonly Readonly<Record<string, unknown>>[];
  readonly activity?: readonly Readonly<Record<string, unknown>>[];
  readonly generation?: Readonly<Record<string, unknown>>;
}

/**
 * A key of an account.
 *
 * @param end 16 hexadecimal digits, for a test that looks for this key alone
 */
export const fakeKey = (account: string, end = "0123456789abcdef"): string =>
  `sk-or-v1-fake-${account}-${end}`;

/** The account of a key. */
export const accountOf = (key: string): string | undefined =>
  /^sk-or-v1-fake-(.+)-[0-9a-f]{16}$/.exec(key)?.[1];

export const generationId = "gen-1764000000-fakeFakeFakeFakeFake";

const usage = {
  usage: 4.25,
  usage_daily: 0.5,
  usage_weekly: 2,
  usage_monthly: 4.25,
  byok_usage: 0,
  byok_usage_daily: 0,
  byok_usage_weekly: 0,
  byok_usage_monthly: 0,
  include_byok_in_limit: false,
};
const unused = { usage: 0, usage_daily: 0, usage_weekly: 0, usage_monthly: 0 };

const key = {
  ...usage,
  label: "sk-or-v1-fak...def",
  limit: null,
  limit_remaining: null,
  limit_reset: null,
  is_free_tier: false,
  is_management_key: true,
  is_provisioning_key: true,
  creator_user_id: "user_fake",
  organization_id: null,
  workspace_id: "ws_fake",
  expires_at: null,
  allowed_data_regions: ["global"],
  free_model_daily_requests: { used: 12, limit: 1000, remaining: 988 },
  rate_limit: { interval: "10s", note: "Deprecated", requests: -1 },
};

const row = (name: string, more: object = {}) => ({
  ...usage,
  name,
  label: `sk-or-v1-${name.slice(0, 3)}...`,
  hash: `hash-of-${name}`,
  disabled: false,
  created_at: "2026-03-01T10:00:00Z",
  updated_at: null,
  expires_at: null,
  external_user: null,
  creator_user_id: "user_fake",
  limit: null,
  limit_remaining: null,
  limit_reset: null,
  workspace_id: "ws_fake",
  ...more,
});

const day = (date: string, model: string, cost: number, requests: number) => ({
  date,
  model,
  model_permaslug: model,
  endpoint_id: "endpoint-fake",
  provider_name: "Fake",
  usage: cost,
  requests,
  prompt_tokens: requests * 900,
  completion_tokens: requests * 200,
  reasoning_tokens: 0,
  byok_usage_inference: 0,
});

const calm = [1, 2, 3, 4, 5, 6, 7].map((date) =>
  day(`2026-11-0${date}`, "anthropic/claude-sonnet-4.5", 0.4 + date / 100, 20 + date),
);

const generation = {
  id: generationId,
  api_type: "completions",
  app_id: null,
  cache_discount: null,
  cancelled: false,
  created_at: "2026-11-24T09:30:00Z",
  data_region: "global",
  external_user: null,
  finish_reason: "stop",
  generation_time: 1200,
  http_referer: null,
  is_byok: false,
  latency: 300,
  model: "deepseek/deepseek-chat",
  moderation_latency: null,
  native_finish_reason: "stop",
  native_tokens_cached: 0,
  native_tokens_completion: 120,
  native_tokens_completion_images: null,
  native_tokens_prompt: 900,
  native_tokens_reasoning: 0,
  num_fetches: null,
  num_input_audio_prompt: null,
  num_media_completion: null,
  num_media_prompt: null,
  num_search_results: null,
  origin: "https://example.org",
  preset_id: null,
  provider_name: "Fake",
  provider_responses: null,
  router: null,
  service_tier: null,
  streamed: true,
  tokens_completion: 120,
  tokens_prompt: 900,
  total_cost: 0.0021,
  upstream_id: null,
  upstream_inference_cost: null,
  usage: 0.0021,
  user_agent: null,
  web_search_engine: null,
  workspace_id: "ws_fake",
};

const healthy: FakeAccount = {
  isManagement: true,
  credits: { total_credits: 25, total_usage: 4.25 },
  key,
  keys: [row("laptop"), row("server", { created_at: "2026-06-01T10:00:00Z" })],
  activity: calm,
  generation,
};

export const fakeAccounts: Readonly<Record<string, FakeAccount>> = {
  healthy,
  empty: { ...healthy, credits: { total_credits: 10, total_usage: 10 } },
  "nothing-bought": { ...healthy, credits: { total_credits: 0, total_usage: 0.4 } },
  negative: { ...healthy, credits: { total_credits: 10, total_usage: 10.37 } },
  unused: {
    ...healthy,
    credits: { total_credits: 20, total_usage: 0 },
    keys: [row("laptop", unused)],
    activity: [],
    key: { ...key, ...unused },
  },
  "over-limit": { ...healthy, key: { ...key, limit: 5, limit_remaining: 0, usage: 5 } },
  /** No limit of its own, and a budget above it that is spent. */
  "budget-spent": {
    ...healthy,
    key: {
      ...key,
      effective_budget: {
        scope: "workspace",
        limit_usd: 20,
        spend_usd: 20.3,
        remaining_usd: -0.3,
        include_byok: false,
        reset_interval: "weekly",
        resets_at: "2026-11-30T00:00:00.000Z",
      },
    },
  },
  /** More is in the account than the key may use. */
  capped: { ...healthy, key: { ...key, limit: 5, limit_remaining: 1.5, limit_reset: "monthly" } },
  /** Answered nevertheless; `expired-refused` is what is seen in public. */
  expired: { ...healthy, key: { ...key, expires_at: "2026-01-01T00:00:00Z" } },
  organization: { ...healthy, key: { ...key, organization_id: "org_fake" } },
  ordinary: {
    ...healthy,
    isManagement: false,
    credits: { total_credits: 0, total_usage: 0 },
    key: { ...key, is_management_key: false, is_provisioning_key: false },
  },
  "free-used-up": {
    ...healthy,
    key: { ...key, is_free_tier: true, free_model_daily_requests: { used: 50, limit: 50, remaining: 0 } },
    generation: { ...generation, model: "deepseek/deepseek-chat:free", total_cost: 0, usage: 0 },
  },
  "free-charged": {
    ...healthy,
    generation: {
      ...generation,
      model: "deepseek/deepseek-chat:free",
      web_search_engine: "exa",
      num_search_results: 5,
      total_cost: 0.02,
      usage: 0.02,
    },
  },
  byok: {
    ...healthy,
    generation: { ...generation, is_byok: true, total_cost: 0, usage: 0, upstream_inference_cost: 0.0214 },
  },
  runaway: {
    ...healthy,
    activity: [...calm, day("2026-11-20", "anthropic/claude-sonnet-4.5", 180, 9000)],
  },
  stolen: {
    ...healthy,
    keys: [
      row("laptop"),
      row("zz-unknown", { created_at: "2026-11-23T02:00:00Z", usage: 96, usage_daily: 90 }),
    ],
  },
  twins: {
    ...healthy,
    keys: [
      row("ci", { label: "sk-or-v1-0e6...1c9" }),
      row("ci", { label: "sk-or-v1-9f2...77e" }),
      row("", { label: "sk-or-v1-3b3...a0b" }),
    ],
  },
  /** Fields are gone, new ones came, numbers turned into texts. */
  drifted: {
    ...healthy,
    key: { label: key.label, limit: "5.00", usage: 4.25, is_free_tier: false, surprise: { nested: true } },
    keys: [{ name: "laptop", usage: 1 }, { surprise: true }],
    activity: [{ date: "2026-11-01T00:00:00", model: "a/b", usage: 1, requests: "12" }],
    generation: { id: generationId, model: "deepseek/deepseek-chat", usage: 0.1 },
  },
  slow: healthy,
  flaky: healthy,
  /** The balance grows with the second look at it. */
  paying: healthy,
};

/** Keys that make the fake fail, see `server.ts`. */
export const fakeTroubles = [
  ...[400, 401, 402, 403, 404, 408, 429, 500, 502, 503].map((status) => `status-${status}`),
  "disabled",
  "expired-refused",
  "key-limit",
  "address",
  "html",
  "hang",
  "no-cors",
  "redirect",
  "huge",
  "cut",
] as const;

const model = (id: string, prompt: string, completion: string) => ({
  id,
  canonical_slug: id,
  name: id,
  created: 1_760_000_000,
  context_length: 128_000,
  architecture: { modality: "text->text", input_modalities: ["text"], output_modalities: ["text"] },
  default_parameters: null,
  links: { details: `/api/v1/models/${id}/endpoints` },
  per_request_limits: null,
  pricing: { prompt, completion },
  supported_parameters: ["max_tokens"],
  supported_voices: null,
  top_provider: { context_length: 128_000, is_moderated: false, max_completion_tokens: null },
});

export const fakeModels = [
  model("deepseek/deepseek-chat", "0.0000003", "0.0000012"),
  model("deepseek/deepseek-chat:free", "0", "0"),
  model("anthropic/claude-sonnet-4.5", "0.000003", "0.000015"),
  model("openrouter/auto", "-1", "-1"),
  model("openrouter/free", "0", "0"),
];
