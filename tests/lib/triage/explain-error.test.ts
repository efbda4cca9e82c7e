import * as sdkErrors from "@openrouter/sdk/models/errors";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { declineCodes } from "@/content/decline-codes";
import { policy } from "@/content/policy";
import { errorsMessages } from "@/content/ui/errors/en";
import { formatAddress } from "@/lib/flow/address";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { screenOf } from "@/lib/flow/screen";
import { type ExplainedError, explainError } from "@/lib/triage/explain-error";
import { errorTargets } from "@/machines/triage-errors";
import { errorTexts, otherServices, otherTexts } from "../../fixtures/error-texts";
import { say } from "../../fixtures/say";

const now = new Date("2026-11-28T12:00:00Z");
const explain = (text: string): ExplainedError | undefined => explainError(text, now);

describe("an error is recognised", () => {
  it.each(errorTexts.map(({ id, text }) => [id, text] as const))("as %s: %s", (id, text) => {
    expect(explain(text)?.id).toBe(id);
  });

  it.each(otherTexts)("as none: %s", (text) => {
    expect(explain(text)).toMatchObject({ id: undefined, to: undefined });
  });

  it.each(otherServices.map(({ service, isMoney, text }) => [service, isMoney, text] as const))(
    "as one of %s, not of OpenRouter: about money %s: %s",
    (service, isMoney, text) => {
      const explained = explain(text);
      expect(explained).toMatchObject({ service, to: undefined });
      expect(explained?.id).toMatch(/^other-service/);
      expect(explained?.isMoney).toBe(isMoney);
    },
  );

  it.each(errorTexts.map(({ text }) => text))("as OpenRouter's, Stripe's or nobody's: %s", (text) => {
    const { id, service } = explain(text) ?? {};
    if (!id?.startsWith("other-service")) expect(["openrouter", "Stripe", undefined]).toContain(service);
  });

  it("in every kind that has words, from enough places", () => {
    const others = otherServices.flatMap(({ text }) => explain(text)?.id ?? []);
    expect(new Set([...errorTexts.map(({ id }) => id), ...others])).toEqual(
      new Set(Object.keys(errorsMessages(policy).errors)),
    );
    expect(new Set(errorTexts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(80);
    expect(new Set(otherTexts).size).toBeGreaterThanOrEqual(30);
  });

  it("inside JSON that is a text inside of JSON", () => {
    const inner = JSON.stringify({ error: { message: "Insufficient credits", code: 402 } });
    expect(explain(JSON.stringify({ body: inner }))?.id).toBe("no-credits");
  });

  it.each(Object.values(declineCodes).flat())("of Stripe, by its code alone: %s", (code) => {
    for (const text of [code, code.toUpperCase(), `{"decline_code": "${code}"}`])
      expect(explain(text)?.to?.issue, text).toBe("declined-card");
  });

  it.each(
    // What a conflict is about, its name alone does not tell.
    Object.keys(sdkErrors).filter((name) => /(?<!Conflict)ResponseError$/.test(name)),
  )("of the SDK, by the name of its class: %s", (name) => {
    const { id, status } = explain(`${name}: at async Client.send (index.js:402:13)`) ?? {};
    expect(id).toBeDefined();
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it("with what stands in it", () => {
    expect(
      explain(
        "model=deepseek/deepseek-chat:free id gen-1756051234-abcdef https://openrouter.ai/api/v1/chat 402: You requested up to 65,536 tokens, but can only afford 30104.",
      ),
    ).toMatchObject({
      status: 402,
      figures: { tokensAsked: 65536, tokensAffordable: 30104 },
      model: "deepseek/deepseek-chat:free",
      generationIds: ["gen-1756051234-abcdef"],
    });
  });

  it.each([
    ['{"model": "openai/gpt-4o", "code": 402}', "openai/gpt-4o"],
    ['returned HTTP 401 with model "tencent/hy3".', "tencent/hy3"],
    ["402 Payment Required [model=x-ai/grok-4.3, provider=openrouter]", "x-ai/grok-4.3"],
    ["Provider: openrouter  Model: openai/gpt-5.3-codex", "openai/gpt-5.3-codex"],
    [
      "No endpoints found for nousresearch/hermes-3-llama-3.1-405b:free.",
      "nousresearch/hermes-3-llama-3.1-405b:free",
    ],
    ["400 deepseek/deepseek-coder is not a valid model ID", "deepseek/deepseek-coder"],
    ["z-ai/glm-5.3-flash is temporarily rate-limited upstream", "z-ai/glm-5.3-flash"],
    ["google/gemma-4-31b-it:free 402 Payment Required", "google/gemma-4-31b-it:free"],
    ["402 meta-llama/llama-3.3-70b-instruct", "meta-llama/llama-3.3-70b-instruct"],
    ["402 for anthropic/claude-sonnet-4 at once", "anthropic/claude-sonnet-4"],
  ])("with the model: %s", (text, model) => {
    expect(explain(text)?.model).toBe(model);
  });

  it.each([
    "User-Agent: OpenAI/Python 1.40.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
    "curl/8.5.0",
    "python-requests/2.31.0",
    "402 and/or 429",
    "the model and/or its provider",
    "Expires: 08/24",
    "Content-Type: multipart/form-data; linux/amd64 node/v24.21.0",
    "at send (dist/chunk-4f2a.js:402:13) in src/my-app-2/main",
    "read/write-only tcp/ip4 my model/version-2 docker.io library/redis:latest",
  ])("with no model where none is named: %s", (text) => {
    expect(explain(text)?.model).toBeUndefined();
  });

  it("without the key that was pasted along", () => {
    const key = `sk-or-v1-${"ab12".repeat(16)}`;
    const decoded = explain(`curl -H "Authorization: Bearer ${key}" → 401`);
    expect(decoded?.found).toEqual(["api-key"]);
    expect(JSON.stringify(decoded)).not.toContain(key);
  });
});

test("how many are explained right, by kind", () => {
  const right = errorTexts.filter(({ id, text }) => explain(text)?.id === id).length;
  const others = otherServices.filter(({ service, text }) => explain(text)?.service === service).length;
  const taken = otherTexts.filter((text) => explain(text)?.id !== undefined).length;
  say(
    `Errors: ${right} of ${errorTexts.length} right; of other services ${others} of ${otherServices.length}; ` +
      `${taken} of ${otherTexts.length} other texts taken for an error`,
  );
  expect([right, others, taken]).toEqual([errorTexts.length, otherServices.length, 0]);
});

describe("what somebody says is no error", () => {
  it.each([
    "Why do I get a 402 error all the time?",
    "I get a 402 although I have credits",
    "my key limit is reached",
    "exceeded weekly limit",
    "all free models give insufficient funds",
    "my card was declined twice",
    "i was charged on error 500",
    "me sale error 402 y tengo saldo",
    "يظهر لي خطأ 402 ولدي رصيد",
  ])("%s", (text) => {
    expect(explain(text)?.id).toBeUndefined();
  });

  it("but an error that is quoted whole in it is", () => {
    expect(explain("why do i get: this request requires more credits, or fewer max_tokens")?.id).toBe(
      "max-tokens",
    );
  });
});

describe("money", () => {
  it("has no part in it only where the text says so", () => {
    for (const text of ["HTTP 403 Forbidden", "Error code: 429", "HTTP 502 Bad Gateway", "HTTP 524"])
      expect(explain(text)?.isMoney, text).toBeUndefined();
    for (const text of ["User not found. 401", "No endpoints found that support tool use"])
      expect(explain(text)?.isMoney ?? false, text).toBe(false);
  });
});

describe("when requests are taken again", () => {
  it.each([
    [
      '403 {"metadata":{"limit_source":"openrouter_workspace_budget","resets_at":"2026-12-01T00:00:00Z"}}',
      "2026-12-01T00:00:00.000Z",
    ],
    ["429 free-models-per-day X-RateLimit-Reset: 1796083200000", "2026-12-01T00:00:00.000Z"],
    ['429 {"headers":{"X-RateLimit-Reset":"1796083200"}}', "2026-12-01T00:00:00.000Z"],
    ["402 Payment Required Retry-After: Sat, 28 Nov 2026 13:00:00 GMT", "2026-11-28T13:00:00.000Z"],
    ["HTTP/1.1 402 in_flight_budget_exhausted Retry-After: 30", "2026-11-28T12:00:30.000Z"],
    // The free day is the UTC day, a key's week begins on Monday. O4, O6
    ["429 Rate limit exceeded: free-models-per-day", "2026-11-29T00:00:00.000Z"],
    ["403 Key limit exceeded (daily limit)", "2026-11-29T00:00:00.000Z"],
    ["403 Key limit exceeded (weekly limit)", "2026-11-30T00:00:00.000Z"],
    ["403 Key limit exceeded (monthly limit)", "2026-12-01T00:00:00.000Z"],
  ])("%s", (text, at) => {
    expect(explain(text)?.comesBackAt?.toISOString()).toBe(at);
  });

  it("is not said where nothing tells", () => {
    for (const text of [
      "403 Key limit exceeded (total limit)",
      "402 Payment Required",
      "Retry-After: soon 402",
    ])
      expect(explain(text)?.comesBackAt, text).toBeUndefined();
  });
});

describe("where an error leads", () => {
  it.each(Object.entries(errorTargets))(
    "%s: a step that exists, each answer listed as given",
    async (_, to) => {
      const { answers = [] } = to;
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

  it.each([
    ["expired_card", "declined-card/decline-code?bank-says=another-reason"],
    ["Your card's security code is incorrect.", "declined-card/decline-code?bank-says=another-reason"],
    ["do_not_honor", "declined-card/decline-code?bank-says=another-reason"],
    ["Your card was declined.", "declined-card/ask-bank"],
    ["authentication_required", "declined-card/confirm-payment"],
    ["Suspected fraud", "declined-card/confirm-payment?bank-says=fraud-protection"],
    [
      "Rate limit exceeded: free-models-per-day",
      "refused-requests/free-limit?which-error=too-many&which-429=free-model",
    ],
    ["deepseek/deepseek-r1:fre is not a valid model ID", "free-model-charges/find-model"],
    ["402", "refused-requests/which-402?which-error=payment-required"],
    ["403 Key limit exceeded (monthly limit)", "refused-requests/key-limit"],
    ["HTTP 403 limit_source=openrouter_workspace_budget", "refused-requests/budget-spent"],
  ])("takes no more for answered than the error says: %s", (text, address) => {
    const to = explain(text)?.to;
    if (!to) throw new Error("no step");
    expect(formatAddress(to)).toBe(`/${address}`);
  });

  it("has words for the button exactly where there is a step", () => {
    for (const [id, words] of Object.entries(errorsMessages(policy).errors))
      expect("open" in words, id).toBe(id in errorTargets);
  });
});

test("whatever is pasted, it is read without a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(explain(text) === undefined).toBe(text.trim() === "");
    }),
  );
  for (const piece of [
    "a/b",
    "can only afford 1 ",
    "4",
    "12:34",
    "\\",
    "model ",
    "https://",
    '{"code":',
    "code ",
    "error ",
    "[402]",
    "model: a/",
  ])
    expect(() => explain(piece.repeat(20_000))).not.toThrow();
});
