import fc from "fast-check";
import { expect, test } from "vitest";
import { feedbackWords } from "@/lib/counts/feedback-words";
import { redact } from "@/lib/ticket/redact";

const key = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;

test("a key is struck out, also one that the limit would cut in two", () => {
  expect(feedbackWords(`  my key ${key} fails \u0000`)).toBe("my key [API key removed] fails");
  expect(feedbackWords("x".repeat(490) + key)).not.toContain("sk-or");
  expect(feedbackWords(`sk-or-\u0001v1-${"0123456789abcdef".repeat(4)}`)).not.toContain("0123456789abcdef");
});

test("whatever is sent: 500 characters at most that a store takes, with no key in them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 900 }), fc.nat(900), (text, at) => {
      const words = feedbackWords(text.slice(0, at) + key + text.slice(at));
      expect(words.length).toBeLessThanOrEqual(500);
      expect(words.isWellFormed()).toBe(true);
      expect(words).not.toContain("\0");
      expect(redact(words).found).toEqual([]);
    }),
  );
});
