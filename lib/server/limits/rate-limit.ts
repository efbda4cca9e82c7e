import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { lastOf } from "../http/asked-host";
import { type Settings, settings } from "../settings";

/** Every limit: so many from one address, and from all together, in so many seconds. */
const limitsOf = ({ submitsPerMinute, uploadMegabytesPerHour, live }: Settings) => ({
  /** Submissions: a person who corrects a form needs fewer. */
  ticket: { each: 20, all: submitsPerMinute, seconds: 60 },
  /** Kilobytes of files: two tickets with all that they may hold, and some. */
  file: { each: 120_000, all: uploadMegabytesPerHour * 1000, seconds: 3600 },
  /** Pages that are counted: an office has one address. */
  count: { each: 60, all: 6000, seconds: 60 },
  /** Texts of feedback. */
  feedback: { each: 5, all: 60, seconds: 60 },
  /** Relayed calls: a step needs three, and a watched balance one. */
  call: { each: 30, all: live.relayPerMinute, seconds: 60 },
  /** Wrong tokens of the desk: staff mistype once or twice. */
  try: { each: 10, all: 100, seconds: 60 },
});

type Limited = keyof ReturnType<typeof limitsOf>;

/**
 * Rate limits in the memory of this process; several processes with one store each allow the full limit. A limit in
 * the store would cost every ticket a write to one contended row.
 *
 * @returns a function that counts an amount, from an address if that is trusted; it returns seconds to wait, 0 if
 *   allowed
 */
export function createLimits(settings: Settings) {
  const limiters = Object.entries(limitsOf(settings)).map(([keyPrefix, { each, all, seconds: duration }]) => [
    keyPrefix,
    {
      each: new RateLimiterMemory({ keyPrefix, points: each, duration }),
      all: new RateLimiterMemory({ keyPrefix: `${keyPrefix}s`, points: all, duration }),
    },
  ]);
  const named: Readonly<Record<Limited, Record<"each" | "all", RateLimiterMemory>>> =
    Object.fromEntries(limiters);
  return async (name: Limited, address: string | undefined, points = 1): Promise<number> => {
    try {
      if (address !== undefined) await named[name].each.consume(bucketOf(address), points);
      await named[name].all.consume("all", points);
      return 0;
    } catch (refused) {
      return refused instanceof RateLimiterRes ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) : 1;
    }
  };
}

/** Next bundles pages and routes apart; what must be there once a process hangs on `globalThis`. */
const place = globalThis as typeof globalThis & { billingHelpLimits?: ReturnType<typeof createLimits> };

/** Counts an amount for the sender of a request. @returns seconds to wait; 0 if allowed */
export function take(name: Limited, headers: Headers, points?: number): Promise<number> {
  place.billingHelpLimits ??= createLimits(settings());
  return place.billingHelpLimits(name, addressOf(headers, settings().trustProxy), points);
}

/**
 * One of 65,536 buckets for an address, so that memory is bounded and no address is stored. Two addresses in one
 * bucket share its limit. An IPv6 address counts by its first 64 bits: a household has the rest.
 */
function bucketOf(address: string): string {
  const parsed = ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
  const network = parsed?.kind() === "ipv6" ? String(parsed.toByteArray().slice(0, 8)) : address;
  return createHash("sha256").update(network).digest("hex").slice(0, 4);
}

/**
 * Where a request comes from, by the proxy in front of this server: the last entry is the one that the proxy wrote.
 *
 * @param trustProxy whether there is one; without it anybody can write the header
 */
export function addressOf(headers: Headers, trustProxy: boolean): string | undefined {
  return (trustProxy && lastOf(headers.get("x-forwarded-for"))) || undefined;
}
