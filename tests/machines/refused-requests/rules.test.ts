import { expect, it, test } from "vitest";
import { statusIn } from "@/machines/refused-requests/rules";

test.each([
  ["402 Payment Required", "payment-required"],
  ['{"error":{"message":"Insufficient credits","code":402}}', "payment-required"],
  ["Error code: 401 - User not found.", "key-refused"],
  ["HTTP/1.1 403 Forbidden", "forbidden"],
  ["429: 429 Too Many Requests", "too-many"],
])("%s", (text, option) => {
  expect(statusIn(text)).toBe(option);
});

test.each([
  "insufficient credits",
  "You requested up to 40200 tokens",
  "it cost $4.03, not $402.50",
  "gen-402-abc",
  "402 from the provider, wrapped in a 429",
  "404 Not Found",
])("no status, another one, or more than one: %s", (text) => {
  expect(statusIn(text)).toBeUndefined();
});

it("reads hostile text in no time", () => {
  expect(statusIn("402".repeat(100_000))).toBeUndefined();
});
