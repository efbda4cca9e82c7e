import { describe, expect, it } from "vitest";
import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { errorsMessages } from "@/content/ui/errors/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { loadScreen } from "@/lib/flow/load-screen";
import { describeFailure } from "@/lib/lookup/describe-failure";
import { failureOf } from "@/lib/lookup/failure";
import { explainError } from "@/lib/triage/explain-error";

const { errors } = errorsMessages(policy);
const { failures } = lookupMessages;

const now = new Date("2026-11-24T12:00:00Z");
const answer = (status: number, message: string) => JSON.stringify({ error: { code: status, message } });

async function described(status: number, message: string, address = "/invoices", retryAfter?: string) {
  const shown = await loadScreen(address);
  if (shown === undefined) throw new Error(`${address} names no step`);
  return describeFailure(failureOf(status, answer(status, message), retryAfter ?? null, now), {
    words: lookupMessages,
    errors: {
      words: errorsMessages(policy),
      facts: languageFacts.en,
      moment: (at) => at.toISOString(),
      now,
    },
    screen: shown.screen,
  });
}
const saysOf = async (...asked: Parameters<typeof described>) => (await described(...asked)).says;

describe("what a failure says", () => {
  it("is one thing, and said once, where the text tells no more than the status", async () => {
    for (const [status, message, kind] of [
      [400, "Invalid request", "bad-request"],
      [403, "Only management keys can perform this operation", "forbidden"],
      [408, "Request timed out", "slow"],
      [500, "Internal Server Error", "server"],
      [502, "Bad gateway", "server"],
    ] as const) {
      const { what, next } = failures[kind];
      expect({ message, says: await saysOf(status, message) }).toEqual({ message, says: [what, next] });
    }
  });

  it("is what the same text says that a person pastes", async () => {
    for (const [status, message] of [
      [401, "User not found."],
      [402, "Payment Required"],
      [402, "This request requires more credits, or fewer max_tokens. You requested up to 10 tokens"],
      [403, "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys"],
      [403, "Workspace daily budget of $10 exceeded"],
      [403, "Your model requires moderation and your input was flagged for harassment"],
      [429, "Rate limit exceeded: free-models-per-day"],
    ] as const) {
      const id = explainError(`HTTP ${status}\n${answer(status, message)}`, now)?.id;
      const { title, meaning, next } = errors[id ?? "payment-required"];
      const says = await saysOf(status, message);
      expect(says.slice(0, 2), message).toEqual([`${title}.`, meaning]);
      expect(says, message).toEqual(expect.arrayContaining([...next]));
      expect(says.join(" ")).not.toMatch(/management key/);
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

  it("tells when free requests are taken again, and no other wait", async () => {
    const says = (await saysOf(429, "Rate limit exceeded: free-models-per-day")).join(" ");
    expect(says).toContain("2026-11-25T00:00:00.000Z");
    expect((await saysOf(429, "Rate limit exceeded", "/invoices", "30")).join(" ")).toContain(
      "2026-11-24T12:00:30.000Z",
    );
    expect((await saysOf(429, "Rate limit exceeded: free-models-per-min")).join(" ")).not.toContain("2026");
  });
});

it.each([
  [500, "1", "Wait 1 second, then look again."],
  [500, "30", "Wait 30 seconds, then look again."],
  [500, "290", "Wait 5 minutes, then look again."],
])("a wait that a %d names is told once: %s seconds", async (status, retryAfter, sentence) => {
  const says = await saysOf(status, "Try again later", "/invoices", retryAfter);
  expect(says).toContain(sentence);
  expect(says.join(" ").match(/look again/gi)).toHaveLength(1);
});

describe("where a failure leads", () => {
  const hrefOf = async (...asked: Parameters<typeof described>) => (await described(...asked)).goOn?.href;
  const text = "Payment Required";

  it("is nowhere where the person is there already", async () => {
    expect(await hrefOf(402, text, "/refused-requests/which-402")).toBeUndefined();
    expect(await hrefOf(500, "Internal Server Error")).toBeUndefined();
  });

  it("keeps the answers, the reference, the frame and the language", async () => {
    const address =
      "/es/missing-credits/payment-pending?paid-when=longer-ago&check-balance=not-there&ref=CASE-17&embed=1";
    expect(await hrefOf(402, text, address)).toBe(
      "/es/refused-requests/which-402?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there&which-error=payment-required&ref=CASE-17&embed=1",
    );
    expect(await hrefOf(401, "User not found.", address)).toBe(
      "/es/refused-requests/key-not-accepted?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there&which-error=key-refused&ref=CASE-17&embed=1",
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
    expect(shown?.screen).toMatchObject({ step: "free-limit", dropped: [] });
    const told = shown?.screen.lines.filter(({ how }) => how === "asked").map(({ option }) => option);
    expect(told).toEqual(["too-many", "free-model"]);
    expect((await described(429, "Rate limit exceeded")).goOn?.label).toBe(errors["too-fast"].open);
  });
});
