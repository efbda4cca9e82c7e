import { expect, test } from "vitest";
import { addressOf, createRateLimit } from "@/lib/http/rate-limit";

test("a flood from everybody is held back, and told how long", async () => {
  const limit = createRateLimit(3);
  expect(await Promise.all([1, 2, 3].map(() => limit.take(undefined)))).toEqual([0, 0, 0]);
  const seconds = await limit.take(undefined);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test("a flood from one address is held back, the others are not", async () => {
  const limit = createRateLimit(1000);
  for (let count = 0; count < 20; count += 1) expect(await limit.take("203.0.113.7")).toBe(0);
  expect(await limit.take("203.0.113.7")).toBeGreaterThan(0);
  expect(await limit.take("203.0.113.8")).toBe(0);
});

test("an address counts only where our own proxy wrote it, and only the one that it wrote", () => {
  const headers = new Headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.7" });
  expect(addressOf(headers, false)).toBeUndefined();
  expect(addressOf(headers, true)).toBe("203.0.113.7");
  expect(addressOf(new Headers(), true)).toBeUndefined();
});
