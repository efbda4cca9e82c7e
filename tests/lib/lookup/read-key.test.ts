import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readKey } from "@/lib/lookup/read-key";

const key = `sk-or-v1-${"0a1b".repeat(16)}`;

describe("a key as it is pasted", () => {
  it.each([
    key,
    `  ${key}\n`,
    `"${key}"`,
    `Bearer ${key}`,
    `Authorization: Bearer ${key}`,
    `OPENROUTER_API_KEY=${key}`,
    `export OPENROUTER_API_KEY="${key}"`,
    `${key.slice(0, 30)}\n${key.slice(30)}`,
    `\u200b${key}`,
    `'${key}',`,
  ])("is found in %j", (pasted) => {
    expect(readKey(pasted)).toEqual({ key });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["sk-or-v1-abc...def", "hidden"],
    ["sk-or-v1-0a1b", "cut-off"],
    [`sk-proj-${"a1".repeat(20)}`, "openai"],
    [`sk-ant-api03-${"a1".repeat(20)}`, "anthropic"],
    [`AIza${"a1".repeat(17)}`, "google"],
    [`gsk_${"a1".repeat(20)}`, "groq"],
    ["ada@example.org", "not-a-key"],
    [`${key}é`, "not-a-key"],
    ["x".repeat(3000), "too-long"],
  ])("%j is refused as %s", (pasted, problem) => {
    expect(readKey(pasted)).toEqual({ problem });
  });

  it("is never more than a header may hold, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => key + text),
        ),
        (pasted) => {
          const read = readKey(pasted);
          if ("key" in read) expect(read.key).toMatch(/^[\x21-\x7e]{24,300}$/);
        },
      ),
    );
  });
});
