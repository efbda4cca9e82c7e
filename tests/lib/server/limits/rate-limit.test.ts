import { expect, test } from "vitest";
import { addressOf, createLimits } from "@/lib/server/limits/rate-limit";
import { readSettings } from "@/lib/server/settings";

const limitsWith = (submits: number, megabytes: number) =>
  createLimits(readSettings({ SUBMITS_PER_MINUTE: `${submits}`, UPLOAD_MB_PER_HOUR: `${megabytes}` }));

test("a flood from everybody is held back, and told how long", async () => {
  const take = limitsWith(3, 10);
  expect(await Promise.all([1, 2, 3].map(() => take("ticket", undefined)))).toEqual([0, 0, 0]);
  const seconds = await take("ticket", undefined);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test("a flood from one address is held back, the others are not", async () => {
  const take = limitsWith(1000, 1000);
  for (let count = 0; count < 20; count += 1) expect(await take("ticket", "203.0.113.7")).toBe(0);
  expect(await take("ticket", "203.0.113.7")).toBeGreaterThan(0);
  expect(await take("ticket", "203.0.113.8")).toBe(0);
});

test("a flood of files is held back by its megabytes, before it is read", async () => {
  const take = limitsWith(1000, 25);
  expect(await take("file", undefined, 10_000)).toBe(0);
  expect(await take("file", undefined, 10_001)).toBe(0);
  expect(await take("file", undefined, 10_000)).toBeGreaterThan(60);
  expect(await take("ticket", undefined)).toBe(0);
});

test("a household of IPv6 addresses is one sender, however its addresses are written", async () => {
  const take = limitsWith(1000, 10);
  for (let count = 0; count < 10; count += 1) {
    expect(await take("ticket", `2001:db8:1:2::${count}`)).toBe(0);
    expect(await take("ticket", `2001:0DB8:1:2:aaaa:0:0:${count}`)).toBe(0);
  }
  expect(await take("ticket", "2001:db8:1:2:ffff::9")).toBeGreaterThan(0);
  expect(await take("ticket", "2001:db8:1:3::1")).toBe(0);
});

test("an address counts only where our own proxy wrote it, and only the one that it wrote", () => {
  const headers = new Headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.7" });
  expect(addressOf(headers, false)).toBeUndefined();
  expect(addressOf(headers, true)).toBe("203.0.113.7");
  expect(addressOf(new Headers(), true)).toBeUndefined();
});
