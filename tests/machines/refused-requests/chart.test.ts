import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { triageTo } from "@/machines/triage";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["refused-requests"];

describe("what the error says", () => {
  test.each([
    ["payment-required", "which-402"],
    ["key-refused", "key-not-accepted"],
    ["forbidden", "which-403"],
    ["too-many", "which-429"],
    ["something-else", "other-words"],
  ])("%s leads to %s, at once or once it was found", (error, step) => {
    at(flow).choose(error).leadsTo(step);
    at(flow).choose("nothing-shown").leadsTo("find-error").choose(error).leadsTo(step);
  });

  it("goes on to the details where no error can be found", () => {
    at(flow, "find-error").choose("still-nothing").leadsTo("ticket");
  });
});

describe("402", () => {
  test.each([
    ["balance", "balance-empty"],
    ["max-tokens", "request-too-large"],
    ["in-flight", "in-flight-budget"],
    ["key-limit", "key-limit"],
    ["budget", "budget-spent"],
    ["never-bought", "never-bought"],
    ["own-provider-key", "provider-account"],
  ])("%s has a step of its own: %s", (said, step) => {
    at(flow, "which-402").choose(said).leadsTo(step);
  });

  it("looks into the payment, the card, the size or the account where the balance does not tell", () => {
    const balance = at(flow, "balance-empty");
    balance.choose("just-paid").handsOverTo("missing-credits");
    balance.choose("card-fails").handsOverTo("declined-card");
    balance.choose("has-credits").leadsTo("request-too-large").choose("still-refused").leadsTo("key-limit");
    balance.choose("still-refused").leadsTo("other-account").choose("same-account").leadsTo("ticket");
    at(flow, "other-account").choose("move-credits").handsOverTo("missing-credits");
  });

  it("tells a request that is too large alone from many at once", () => {
    at(flow, "in-flight-budget").choose("too-large").leadsTo("request-too-large");
  });

  it("asks who never bought for the account in which they did", () => {
    at(flow, "never-bought").choose("did-buy").leadsTo("other-account");
    at(flow, "never-bought").choose("card-fails").handsOverTo("declined-card");
  });
});

describe("limits", () => {
  test.each(["key-limit", "budget-spent"])("%s: what used it up is another problem", (step) => {
    at(flow, step).choose("surprised").handsOverTo("unexpected-charges");
  });

  it("tells a key's limit, a budget and what is no limit apart at a 403", () => {
    at(flow, "which-403").choose("key-limit").leadsTo("key-limit");
    at(flow, "which-403").choose("budget").leadsTo("budget-spent");
    at(flow, "which-403").choose("another-reason").leadsTo("not-about-money").endsAs("why-not");
  });

  it("tells OpenRouter's own free limit from a provider's at a 429", () => {
    const free = at(flow, "which-429").choose("free-model").leadsTo("free-limit").endsAs("why-not");
    free.choose("bought-enough").leadsTo("ticket");
    at(flow, "which-429").choose("provider").leadsTo("provider-limit");
    at(flow, "which-429").choose("says-neither").leadsTo("provider-limit");
    const words = flow.messages.steps["free-limit"]?.body?.join(" ");
    expect(words).toContain(String(policy.freeModels.requestsPerDay));
    expect(words).toContain(String(policy.freeModels.requestsPerDayWithCredits));
  });
});

it("protects who did not disable the key themselves", () => {
  at(flow, "key-not-accepted").choose("not-by-me").handsOverTo("unauthorized-use");
  at(flow, "key-not-accepted").choose("still-refused").leadsTo("ticket");
});

it("takes other words to money, to the provider, or elsewhere, and back", () => {
  at(flow, "other-words").choose("money-words").leadsTo("which-402");
  at(flow, "other-words").choose("provider-busy").leadsTo("provider-limit");
  at(flow, "other-words").choose("provider-money").leadsTo("provider-account");
  at(flow, "other-words").choose("another-reason").choose("money-after-all").leadsTo("which-402");
});

test.each(["out-of-credit", "limit-reached", "key-not-taken", "free-limit"] as const)(
  "the start page's %s leads here, and no more to missing credits",
  (symptom) => {
    expect(triageTo(symptom).issue).toBe("refused-requests");
  },
);

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
