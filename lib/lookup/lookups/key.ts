import { apiKeysGetCurrentKeyMetadata } from "@openrouter/sdk/funcs/apiKeysGetCurrentKeyMetadata.js";
import * as z from "zod/mini";
import { type Check, maybe } from "./lookup";

/** What is known of the key that asks. Money in US dollars; `undefined` is what the answer did not tell. */
export interface KeyReading {
  readonly label: string | undefined;
  /** `null`: the key has no limit of its own. */
  readonly limit: number | null | undefined;
  readonly left: number | null | undefined;
  readonly used: number | undefined;
  /** Since midnight UTC. */
  readonly usedToday: number | undefined;
  /** How often the limit begins anew; `null`: never. */
  readonly limitReset: "daily" | "weekly" | "monthly" | null | undefined;
  readonly isManagement: boolean | undefined;
  readonly isOrganization: boolean | undefined;
  readonly expiresAt: string | undefined;
  /** Requests to free models of the account today; the count begins anew at midnight UTC. F2, F3 */
  readonly freeToday: { readonly used: number; readonly limit: number; readonly left: number } | undefined;
}

const wireSchema = z.object({
  data: z.object({
    label: maybe(z.string()),
    limit: maybe(z.nullable(z.number())),
    limit_remaining: maybe(z.nullable(z.number())),
    usage: maybe(z.number()),
    usage_daily: maybe(z.number()),
    limit_reset: maybe(z.nullable(z.enum(["daily", "weekly", "monthly"]))),
    is_management_key: maybe(z.boolean()),
    is_provisioning_key: maybe(z.boolean()),
    organization_id: maybe(z.nullable(z.string())),
    expires_at: maybe(z.iso.datetime({ offset: true })),
    free_model_daily_requests: maybe(
      z.object({ used: z.number(), limit: z.number(), remaining: z.number() }),
    ),
  }),
});

/** The calling key: `GET /key`. */
export const keyLookup: Check<KeyReading> = {
  id: "key",
  needs: "key",
  call: (client, _subject, options) => apiKeysGetCurrentKeyMetadata(client, undefined, options),
  read: (wire) => {
    const parsed = wireSchema.safeParse(wire);
    if (!parsed.success) return undefined;
    const { data } = parsed.data;
    const free = data.free_model_daily_requests;
    const reading: KeyReading = {
      label: data.label,
      limit: data.limit,
      left: data.limit_remaining,
      used: data.usage,
      usedToday: data.usage_daily,
      limitReset: data.limit_reset,
      isManagement: data.is_management_key ?? data.is_provisioning_key,
      isOrganization: data.organization_id === undefined ? undefined : data.organization_id !== null,
      expiresAt: data.expires_at,
      freeToday: free && { used: free.used, limit: free.limit, left: free.remaining },
    };
    return Object.values(reading).every((value) => value === undefined) ? undefined : reading;
  },
};
