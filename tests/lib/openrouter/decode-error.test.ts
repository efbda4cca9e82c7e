import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ErrorId } from "@/content/en/errors";
import { errorsCopy } from "@/content/en/errors";
import { policy } from "@/content/policy";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { screenOf } from "@/lib/flow/screen";
import { decodeError } from "@/lib/openrouter/decode-error";
import { knownErrors } from "@/lib/openrouter/known-errors";

/** Errors as people have posted them, in the forms in which programs show them. */
const seen: readonly [ErrorId | undefined, string][] = [
  [
    "max-tokens",
    '402 {"error":{"message":"This request requires more credits, or fewer max_tokens. You requested up to 65536 tokens, but can only afford 30104. To increase, visit https://openrouter.ai/settings/credits and upgrade to a paid account","code":402,"metadata":{"provider_name":null}}}',
  ],
  [
    "max-tokens",
    "✖ OpenAI API Streaming Error: 402 This request requires more credits, or fewer max_tokens.\n You requested up to 225702 tokens,\n but can only afford 92985.",
  ],
  [
    "key-limit",
    "requested up to 32000 tokens, but can only afford 0. To increase, visit https://openrouter.ai/settings/keys and create a key with a higher monthly limit",
  ],
  ["key-limit", "403 Key limit exceeded. Manage it using https://openrouter.ai/keys"],
  [
    "key-limit",
    "Prompt tokens limit exceeded: 230799 > 91442. To increase, visit https://openrouter.ai/settings/keys and\ncreate a key with a higher monthly limit",
  ],
  [
    "never-purchased",
    'API Error: OpenAI API error 402: {"error":{"message":"Insufficient credits. This account never purchased credits. Make sure your key is on the correct account or org, and if so, purchase more","code":402}}',
  ],
  [
    "no-credits",
    '{"error":{"message":"Insufficient credits. Add more using https://openrouter.ai/settings/credits","code":402}}',
  ],
  ["no-credits-status", "curl: (22) The requested URL returned error: 402"],
  ["no-credits-status", "HTTP/2 402 \ncontent-type: application/json"],
  [
    "free-day",
    "litellm.RateLimitError: OpenrouterException - Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day",
  ],
  [
    "free-day-paid",
    '429 {"error":{"message":"Rate limit exceeded: free-models-per-day-high-balance.","type":"rate_limit_error","code":"429"}}',
  ],
  ["free-minute", "Rate limit exceeded: free-models-per-min."],
  ["bad-key", "Error code: 401 - {'error': {'message': 'User not found.', 'code': 401}}"],
  ["bad-key", "401 No auth credentials found"],
  ["bad-key", "AuthenticationError [HTTP 401]"],
  ["card-declined", "Your card was declined. (do_not_honor)"],
  ["bank-fraud", '{"decline_code":"fraudulent","code":"card_declined"}'],
  ["bank-merchant", "decline_code: transaction_not_allowed"],
  ["card-data", "Stripe: incorrect_cvc"],
  ["unknown-model", '{"error":{"message":"deepseek/deepseek-r1:fre is not a valid model ID","code":400}}'],
  ["unknown-model", "404 No endpoints found for qwen/qwen3-coder:free."],
  [
    "busy-provider",
    '{"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"temporarily rate-limited upstream"}}}',
  ],
  ["too-fast", "HTTP 429"],
  ["timeout", "Request failed with status code 408"],
  ["server-fault", "500 Internal Server Error"],
  ["bad-request", "HTTP 400"],
  [undefined, "My cat walked over the keyboard 402 times"],
  [undefined, "segmentation fault (core dumped)"],
];

describe("an error is recognised", () => {
  it.each(seen)("as %s: %s", (id, text) => {
    expect(decodeError(text)?.id).toBe(id);
  });

  it("inside JSON that is a text inside of JSON", () => {
    const inner = JSON.stringify({ error: { message: "Insufficient credits", code: 402 } });
    expect(decodeError(JSON.stringify({ body: inner }))?.id).toBe("no-credits");
  });

  it("with what stands in it", () => {
    expect(
      decodeError(
        "model=deepseek/deepseek-chat:free id gen-1756051234-abcdef https://openrouter.ai/api/v1/chat 402: You requested up to 65,536 tokens, but can only afford 30104.",
      ),
    ).toMatchObject({
      status: 402,
      tokens: { asked: 65536, afford: 30104 },
      model: "deepseek/deepseek-chat:free",
      generationIds: ["gen-1756051234-abcdef"],
    });
  });

  it("without the key that was pasted along", () => {
    const key = `sk-or-v1-${"ab12".repeat(16)}`;
    const decoded = decodeError(`curl -H "Authorization: Bearer ${key}" → 401`);
    expect(decoded?.found).toEqual(["api-key"]);
    expect(JSON.stringify(decoded)).not.toContain(key);
  });
});

describe("where an error leads", () => {
  const leading = knownErrors.flatMap((error) => ("to" in error ? [error] : []));

  it.each(leading.map(({ id, to }) => [id, to] as const))(
    "%s: a step that exists, each answer listed as given",
    async (_, to) => {
      const answers = ("answers" in to && to.answers) || [];
      const query = answers.map(({ step, option }) => `${step}=${option}`).join("&");
      const read = readAddress(`/${to.issue}/${to.step}?${query}`);
      if (!read) throw new Error("no address");
      const screen = screenOf(await loadFlow(to.issue), read.address, [], read.unreadable);
      expect(screen?.step).toBe(to.step);
      const asked = screen?.lines
        .filter(({ how }) => how === "asked")
        .map(({ step, option }) => ({ step, option }));
      expect(asked).toEqual(answers);
      expect(screen?.dropped).toEqual([]);
    },
  );

  it("has words for the button exactly where there is a step", () => {
    for (const error of knownErrors)
      expect("open" in errorsCopy(policy).errors[error.id], error.id).toBe("to" in error);
  });
});

test("whatever is pasted, it is read without a fault, in a time that grows with its length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(decodeError(text) === undefined).toBe(text.trim() === "");
    }),
  );
  for (const piece of ["a/b", "can only afford 1 ", "4", "\\", "model ", "https://", '{"code":'])
    expect(() => decodeError(piece.repeat(20_000))).not.toThrow();
});
