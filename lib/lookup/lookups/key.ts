import { apiKeysGetCurrentKeyMetadata } from "@openrouter/sdk/funcs/apiKeysGetCurrentKeyMetadata.js";
import * as z from "zod/mini";
import { limitIntervals } from "@/machines/rules/limit-reset";
import { amount, type Check, maybe, type ReadingBy } from "./lookup";

/** What is known about the key of the request. Money in US dollars; `undefined` if the answer does not have it. */
export type KeyReading = ReadingBy<typeof keyLookup>;

const interval = maybe(z.nullable(z.enum(limitIntervals)));
const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

const budgetSchema = z.object({
  scope: maybe(z.string()),
  limit_usd: maybe(amount),
  spend_usd: maybe(amount),
  remaining_usd: maybe(amount),
  resets_at: maybe(z.nullable(instant)),
});

const wireSchema = z.object({
  data: z.object({
    label: maybe(z.string()),
    limit: maybe(z.nullable(amount)),
    limit_remaining: maybe(z.nullable(amount)),
    usage: maybe(amount),
    usage_daily: maybe(amount),
    usage_weekly: maybe(amount),
    usage_monthly: maybe(amount),
    byok_usage: maybe(amount),
    byok_usage_daily: maybe(amount),
    byok_usage_weekly: maybe(amount),
    byok_usage_monthly: maybe(amount),
    include_byok_in_limit: maybe(z.boolean()),
    limit_reset: interval,
    effective_budget: maybe(z.nullable(budgetSchema)),
    is_management_key: maybe(z.boolean()),
    is_provisioning_key: maybe(z.boolean()),
    organization_id: maybe(z.nullable(z.string())),
    expires_at: maybe(instant),
    free_model_daily_requests: maybe(
      z.object({ used: maybe(amount), limit: maybe(amount), remaining: maybe(amount) }),
    ),
  }),
});

type Wire = z.infer<typeof wireSchema>["data"];

/** The calling key: `GET /key`. */
export const keyLookup = {
  needs: "key",
  call: (client, _subject, options) => apiKeysGetCurrentKeyMetadata(client, undefined, options),
  read: (wire: unknown) => {
    const data = wireSchema.safeParse(wire).data?.data;
    if (data === undefined) return undefined;
    const reading = {
      label: data.label,
      /** `null`: the key has no limit of its own. */
      limit: data.limit,
      left: leftOf(data),
      used: data.usage,
      /** Since midnight UTC. */
      usedToday: data.usage_daily,
      /** How often the limit resets; `null`: never. */
      limitReset: data.limit_reset,
      /** The tightest budget above the key, if the answer names one. */
      budget: budgetOf(data.effective_budget),
      isManagement: data.is_management_key ?? data.is_provisioning_key,
      isOrganization: data.organization_id === undefined ? undefined : data.organization_id !== null,
      expiresAt: data.expires_at,
      /** Requests to free models of the account today; the count resets at midnight UTC. F2, F3 */
      freeToday: freeTodayOf(data.free_model_daily_requests),
    };
    return Object.values(reading).every((value) => value === undefined) ? undefined : reading;
  },
} as const satisfies Check<unknown>;

/** The rest of the key's own limit: from the answer, or the limit minus the use since its last reset. O4 */
function leftOf(data: Wire): number | null | undefined {
  const { limit, limit_remaining: told, limit_reset: reset } = data;
  // A budget above the key may name the key's own limit, too.
  const own = data.effective_budget?.scope === "key_limit" ? data.effective_budget.remaining_usd : undefined;
  if (typeof told === "number") return told;
  if (own !== undefined) return own;
  if (typeof limit !== "number") return told ?? (limit === null ? null : undefined);
  const since = reset ? (`_${reset}` as const) : "";
  const [used, byok] = [data[`usage${since}`], data[`byok_usage${since}`]];
  if (used === undefined) return undefined;
  return rounded(limit - used - (data.include_byok_in_limit ? (byok ?? 0) : 0));
}

/** The owner of a budget, in fewer kinds than OpenRouter has. */
const scopes: Readonly<Record<string, "workspace" | "member" | "key">> = {
  workspace: "workspace",
  workspace_default_member: "member",
  member: "member",
  workspace_default_key: "key",
  api_key: "key",
};

/**
 * A budget above the key: of its workspace, of the person in it, or of a guardrail. The key's own limit is none, though
 * the API may list it among them. O5
 *
 * @returns `of` is `undefined` for an unknown kind; `resetsAt` in ISO 8601, `null` if it never resets
 */
function budgetOf(wire: Wire["effective_budget"]) {
  if (!wire || wire.scope === "key_limit") return undefined;
  const { limit_usd: limit, spend_usd: spent, remaining_usd: told, resets_at: resetsAt } = wire;
  const left = told ?? (limit === undefined || spent === undefined ? undefined : rounded(limit - spent));
  return left === undefined ? undefined : { of: scopes[wire.scope ?? ""], limit, spent, left, resetsAt };
}

/** Two of the three numbers give the third. */
function freeTodayOf(free: Wire["free_model_daily_requests"]) {
  const limit = free?.limit ?? sum(free?.used, free?.remaining);
  if (free === undefined || limit === undefined) return undefined;
  const left = free.remaining ?? (free.used === undefined ? undefined : limit - free.used);
  return left === undefined ? undefined : { limit, left, used: free.used ?? limit - left };
}

const sum = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? undefined : one + other;

/** A difference of two floats has digits that were never paid. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
