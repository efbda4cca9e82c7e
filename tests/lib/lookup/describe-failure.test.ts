import { describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { errorsMessages } from "@/content/ui/errors/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { dollars } from "@/content/ui/numbers/en";
import { loadScreen } from "@/lib/flow/load-screen";
import { describeFailure } from "@/lib/lookup/describe-failure";
import { failureOf } from "@/lib/lookup/failure";

const { errors } = errorsMessages(policy);
const { failures } = lookupMessages;

async function described(status: number, message: string, address = "/invoices", retryAfter?: string) {
  const shown = await loadScreen(address);
  if (shown === undefined) throw new Error(`${address} names no step`);
  return describeFailure(
    failureOf(status, JSON.stringify({ error: { code: status, message } }), retryAfter ?? null),
    {
      words: lookupMessages,
      errors,
      moment: (at) => at.toISOString(),
      freeReset: new Date("2026-11-25T00:00:00Z"),
      screen: shown.screen,
    },
  );
}
const saysOf = async (...asked: Parameters<typeof described>) => (await described(...asked)).says;

describe("what a failure says", () => {
  it("is one thing, and said once, where the text tells no more than the status", async () => {
    for (const [status, message, kind] of [
      [400, "Invalid request", "bad-request"],
      [401, "API key is disabled", "bad-key"],
      [401, "User not found.", "bad-key"],
      [403, "Only management keys can perform this operation", "forbidden"],
      [408, "Request timed out", "slow"],
      [500, "Internal Server Error", "server"],
      [502, "Bad gateway", "server"],
      [503, "Provider returned error", "server"],
    ] as const) {
      const { what, next } = failures[kind];
      expect({ message, says: await saysOf(status, message) }).toEqual({ message, says: [what, next] });
    }
  });

  it("is the limit of the key, and no management key, where the text says so", async () => {
    const says = await saysOf(
      403,
      "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys",
    );
    const { title, meaning, next } = errors["key-limit"];
    expect(says).toEqual([`${title}.`, meaning, ...next]);
    for (const [message, id] of [
      ["Budget limit exceeded", "budget"],
      ["The request exceeded its spending limit", "budget"],
      ["Workspace daily budget of $10 exceeded", "budget"],
      ["Your model requires moderation and your input was flagged for harassment", "blocked"],
    ] as const) {
      const other = await saysOf(403, message);
      expect(other).toContain(errors[id].meaning);
      expect(other.join(" ")).not.toMatch(/management key/);
    }
  });

  it("names a list of addresses, of which the server's is another one, and no management key", async () => {
    for (const [status, message] of [
      [403, "Access denied: your IP 203.0.113.7 is not on the allowlist of this API key"],
      [403, "Request from IP address 2001:db8::1 is not allowed"],
      [403, "Client address not permitted by the workspace's network policy"],
      [401, "ip_not_allowed: this key is restricted to an allow list"],
    ] as const) {
      const { what, next } = failures.address;
      expect({ message, says: await saysOf(status, message) }).toEqual({ message, says: [what, next] });
    }
    for (const message of [
      "No endpoints found: the model is not in your provider allowlist",
      "Only management keys can perform this operation",
      "The user's recipe description was flagged",
    ])
      expect(failureOf(403, JSON.stringify({ error: { message } }), null).kind).toBe("forbidden");
  });

  it("tells the reasons of a 402, and what the text adds", async () => {
    const says = await saysOf(402, "This request requires more credits, or fewer max_tokens.");
    expect(says).toEqual([
      failures["no-credits"].what,
      errors["max-tokens"].meaning,
      failures["no-credits"].next,
    ]);
    expect((await saysOf(402, "Payment Required"))[0]).toMatch(/account.*key.*max_tokens/);
  });

  it("tells the free limits of a 429, when they start again, and a sum one way", async () => {
    const says = (await saysOf(429, "Rate limit exceeded: free-models-per-day", "/invoices", "1")).join(" ");
    expect(says).toContain(`up to ${policy.freeModels.requestsPerDayWithCredits} `);
    expect(says).toContain("2026-11-25T00:00:00.000Z");
    // The wait until the count starts again is another one.
    expect(says).not.toMatch(/second|minute/);
    expect(says.match(/\$\d+(\.\d\d)?/g)).toEqual([dollars(policy.freeModels.higherLimitFromUsd)]);
    expect((await saysOf(429, "Rate limit exceeded: free-models-per-min")).join(" ")).not.toContain("2026");
  });
});

it.each([
  [429, "1", "Wait 1 second, then look again."],
  [500, "30", "Wait 30 seconds, then look again."],
  [500, "290", "Wait 5 minutes, then look again."],
])("a wait that a %d names is told once: %s seconds", async (status, retryAfter, sentence) => {
  const says = await saysOf(status, "Try again later", "/invoices", retryAfter);
  expect(says).toContain(sentence);
  if (status === 500) expect(says.join(" ").match(/look again/gi)).toHaveLength(1);
});

describe("where a failure leads", () => {
  const hrefOf = async (...asked: Parameters<typeof described>) => (await described(...asked)).goOn?.href;
  const text = "Payment Required";

  it("is nowhere where the person is there already", async () => {
    expect(await hrefOf(402, text, "/missing-credits/check-balance?paid-when=longer-ago")).toBeUndefined();
    expect(await hrefOf(401, "User not found.", "/unauthorized-use")).toBeUndefined();
    expect(await hrefOf(500, "Internal Server Error")).toBeUndefined();
  });

  it("keeps the answers, the reference, the frame and the language", async () => {
    const address =
      "/es/missing-credits/other-account?paid-when=longer-ago&check-balance=not-there&ref=CASE-17&embed=1";
    expect(await hrefOf(402, text, address)).toBe(
      "/es/missing-credits/check-balance?paid-when=longer-ago&check-balance=not-there&ref=CASE-17&embed=1",
    );
    expect(await hrefOf(401, "User not found.", address)).toBe(
      "/es/unauthorized-use/revoke-keys?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there&ref=CASE-17&embed=1",
    );
    expect(await hrefOf(402, text, "/free-model-charges?missing-credits.paid-when=longer-ago")).toBe(
      "/missing-credits/check-balance?paid-when=longer-ago",
    );
  });

  it("is a step that there is, reached by the answers that the error gives", async () => {
    const found = await described(
      429,
      "free-models-per-day",
      "/free-model-charges/find-model?which-model=not-sure",
    );
    expect(found.goOn?.label).toBe(errors["free-day"].open);
    const shown = await loadScreen(found.goOn?.href ?? "");
    expect(shown?.screen).toMatchObject({ step: "daily-limit", dropped: [] });
    const told = shown?.screen.lines.filter(({ how }) => how === "asked").map(({ option }) => option);
    expect(told).toEqual(["not-sure", "refused"]);
    expect((await described(429, "Rate limit exceeded")).goOn?.label).toBe(lookupMessages.goOn);
  });
});
