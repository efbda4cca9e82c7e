import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Submissions a minute from one address: a person who corrects a form needs fewer. */
const perAddress = 20;

export interface RateLimit {
  /**
   * Counts one submission.
   *
   * @param address where it comes from, if that is known for sure
   * @returns seconds to wait; 0 where it is welcome
   */
  take(address: string | undefined): Promise<number>;
}

/**
 * Holds back floods, in the memory of this process: what is counted is forgotten after a minute.
 *
 * @param perMinute submissions from everybody together
 */
export function createRateLimit(perMinute: number): RateLimit {
  const all = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const each = new RateLimiterMemory({ points: perAddress, duration: 60 });
  return {
    async take(address) {
      try {
        if (address !== undefined) await each.consume(address);
        await all.consume("all");
        return 0;
      } catch (refused) {
        return refused instanceof RateLimiterRes ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) : 1;
      }
    },
  };
}

/**
 * Where a request comes from, by the proxy in front of this server: the last entry is the one that the proxy wrote.
 *
 * @param trustProxy whether there is one; without it anybody can write the header
 */
export function addressOf(headers: Headers, trustProxy: boolean): string | undefined {
  if (!trustProxy) return undefined;
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || undefined;
}
