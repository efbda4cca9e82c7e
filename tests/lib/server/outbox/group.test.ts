import { expect, test } from "vitest";
import { grouped } from "@/lib/server/outbox/group";

test("calls that come in while one is under way share the next, in order, and no more than allowed", async () => {
  const calls: string[][] = [];
  const shout = grouped<string, string>(async (items) => {
    calls.push([...items]);
    await new Promise((done) => setImmediate(done));
    return items.map((item) => item.toUpperCase());
  }, 3);
  expect(await Promise.all(["a", "b", "c", "d", "e"].map(shout))).toEqual(["A", "B", "C", "D", "E"]);
  expect(calls).toEqual([["a"], ["b", "c", "d"], ["e"]]);
});

test("one bad item fails alone", async () => {
  const careful = grouped<string, string>(async (items) => {
    if (items.includes("bad")) throw new Error("no");
    return items;
  }, 10);
  const results = await Promise.allSettled(["first", "good", "bad", "fine"].map(careful));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(await careful("later")).toBe("later");
});
