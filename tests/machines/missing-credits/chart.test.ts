import { describe, it, test } from "vitest";
import { policy } from "@/content/policy";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["missing-credits"];
const now = new Date("2026-08-24T12:00:00.000Z");
const world = { policy, now, timeZone: "UTC" };
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe("how long ago", () => {
  it("asks for a wait first when the payment is fresh", () => {
    at(flow, "paid-when").choose("just-now").leadsTo("wait").offers("time-is-up");
  });

  it("goes on to the balance when the wait is over, by itself or because the person says so", () => {
    at(flow).choose("just-now").waitItOut().leadsTo("check-balance");
    at(flow).choose("just-now", "time-is-up").leadsTo("check-balance");
  });

  it("skips the wait for an older payment", () => {
    at(flow, "paid-when").choose("some-minutes-ago").leadsTo("check-balance");
    at(flow, "paid-when").choose("longer-ago").leadsTo("check-balance");
  });

  it("works it out from the time of the payment", () => {
    at(flow).type(minutesAgo(3), world).leadsTo("wait");
    at(flow).type(minutesAgo(20), world).leadsTo("check-balance");
    at(flow).type(minutesAgo(500), world).leadsTo("check-balance");
  });
});

describe("the other account", () => {
  it("sends credits that must move to a ticket", () => {
    at(flow, "check-balance").choose("found-there").leadsTo("ticket").endsAs("form");
  });

  it("goes on to the way of payment when they are nowhere, or there is only one account", () => {
    at(flow, "check-balance").choose("not-there").leadsTo("paid-how");
    at(flow, "check-balance").choose("one-account").leadsTo("paid-how");
  });
});

describe("a ticket only after half an hour", () => {
  const late = at(flow).choose("longer-ago", "not-there").leadsTo("paid-how");
  const middle = at(flow).choose("some-minutes-ago", "not-there").leadsTo("paid-how");
  const early = at(flow).choose("just-now", "time-is-up", "not-there").leadsTo("paid-how");

  test.each([
    ["the bank shows it as completed", ["card", "completed"]],
    ["the bank shows nothing clear", ["another-way", "cannot-tell"]],
    ["a pending payment is completed now", ["card", "pending", "completed-now"]],
    ["the network confirmed it", ["crypto", "confirmed"]],
    ["the wallet shows nothing clear", ["crypto", "cannot-tell"]],
  ])("%s", (_, options) => {
    late.choose(...options).leadsTo("ticket");
    for (const sooner of [middle, early]) {
      const waiting = sooner.choose(...options).leadsTo("wait-longer");
      waiting.choose("still-missing").leadsTo("ticket");
      waiting.waitItOut().leadsTo("ticket");
    }
  });

  it("never holds back somebody who wants support now", () => {
    early.choose("card", "completed").leadsTo("wait-longer").choose("need-support").leadsTo("ticket");
  });
});

describe("what came of the payment", () => {
  it("hands a declined payment over to the declined card", () => {
    at(flow, "bank-status").choose("declined").handsOverTo("declined-card");
    at(flow, "payment-pending").choose("declined-now").handsOverTo("declined-card");
  });

  it("looks a crypto payment up before anything else, and says why an unconfirmed one can't arrive", () => {
    at(flow, "paid-how")
      .choose("crypto")
      .leadsTo("transaction-status")
      .choose("unconfirmed")
      .endsAs("why-not");
  });
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  if (step === "wait") return;
  at(flow, step).choose("need-support").endsAs("form");
});

it("says what the wait is for to who writes before it is over, offers it, and lets them through", () => {
  const early = at(flow)
    .choose("just-now")
    .leadsTo("wait")
    .choose("need-support")
    .leadsTo("before-you-write");
  early.choose("wait-first").leadsTo("wait");
  early.choose("write-now").leadsTo("ticket").endsAs("form");
  early.choose("need-support").endsAs("form");
});
