import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Submissions a minute from one address: a person who corrects a form needs fewer. */
const perAddress = 20;
/** Wrong tokens a minute that one address may try, and all together: staff mistype once or twice. */
const triesPerAddress = 10;
const triesPerMinute = 100;
/** Calls a minute that are relayed for one address: a step needs three, and a watched balance one. */
const callsPerAddress = 30;
/** Pages a minute that one address may count, and all: an office has one address. */
const counts = { each: 60, all: 6000 };
/** Texts of feedback a minute. */
const feedback = { each: 5, all: 60 };
/** Megabytes of files an hour from one address: two tickets with all that they may hold, and some. */
const megabytesPerAddress = 120;
const pointsPerMegabyte = 1000;

export interface RateLimit {
  /**
   * Counts one submission.
   *
   * @param address where it comes from, if that is known for sure
   * @returns seconds to wait; 0 where it is welcome
   */
  take(address: string | undefined): Promise<number>;
  /**
   * Counts a part of a file that has come in.
   *
   * @returns seconds to wait; 0 where it is welcome
   */
  takeFile(address: string | undefined, bytes: number): Promise<number>;
  /** The same for what one page has counted. */
  takeCount(address: string | undefined): Promise<number>;
  /** The same for feedback on one page. */
  takeFeedback(address: string | undefined): Promise<number>;
}

interface Limits {
  /** Submissions a minute from everybody together. */
  readonly perMinute: number;
  /** Megabytes of files an hour from everybody together. */
  readonly megabytesPerHour: number;
}

/**
 * Holds back floods, in the memory of this process: of several that share a store each lets as much through. A limit in
 * the store would cost every ticket a write to one row that all of them want.
 */
export function createRateLimit({ perMinute, megabytesPerHour }: Limits): RateLimit {
  const tickets = inMemory("ticket", { each: perAddress, all: perMinute });
  const files = inMemory(
    "file",
    { each: megabytesPerAddress * pointsPerMegabyte, all: megabytesPerHour * pointsPerMegabyte },
    3600,
  );
  const beacons = inMemory("count", counts);
  const texts = inMemory("feedback", feedback);
  return {
    take: (address) => consume(tickets, address, 1),
    takeFile: (address, bytes) => consume(files, address, Math.ceil((bytes / 1e6) * pointsPerMegabyte)),
    takeCount: (address) => consume(beacons, address, 1),
    takeFeedback: (address) => consume(texts, address, 1),
  };
}

/**
 * Holds back floods of relayed calls, in the memory of this process.
 *
 * @param perMinute calls from everybody together
 * @returns counts one call; seconds to wait, 0 where it is welcome
 */
export function createRelayLimit(perMinute: number): (address: string | undefined) => Promise<number> {
  const calls = inMemory("call", { each: callsPerAddress, all: perMinute });
  return (address) => consume(calls, address, 1);
}

/**
 * Holds back who guesses tokens of the desk, in the memory of this process.
 *
 * @returns counts one wrong try; seconds to wait, 0 where it is within the limit
 */
export function createLogInLimit(): (address: string | undefined) => Promise<number> {
  const tries = inMemory("try", { each: triesPerAddress, all: triesPerMinute });
  return (address) => consume(tries, address, 1);
}

/** A limit for each address, and one for all together. */
interface Pair {
  readonly each: RateLimiterMemory;
  readonly all: RateLimiterMemory;
}

/** So many in so many seconds, a minute unless told. */
const inMemory = (keyPrefix: string, { each, all }: { each: number; all: number }, duration = 60): Pair => ({
  each: new RateLimiterMemory({ keyPrefix, points: each, duration }),
  all: new RateLimiterMemory({ keyPrefix: `${keyPrefix}s`, points: all, duration }),
});

/** @returns seconds to wait; 0 where there is room */
async function consume({ each, all }: Pair, address: string | undefined, points: number): Promise<number> {
  try {
    if (address !== undefined) await each.consume(bucketOf(address), points);
    await all.consume("all", points);
    return 0;
  } catch (refused) {
    return refused instanceof RateLimiterRes ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) : 1;
  }
}

/**
 * One of 65,536 drawers for an address, so that what is remembered has a bound and is no address. Two addresses in one
 * drawer share its limit. Of an IPv6 address the first 64 bits count: a household has all of the rest.
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
  if (!trustProxy) return undefined;
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || undefined;
}
