import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["free-model-charges"];
const world = { policy, now: new Date("2026-08-24T12:00:00.000Z"), timeZone: "UTC" };

describe("which model", () => {
  it("explains that a slug without the ending is charged", () => {
    at(flow).choose("no-suffix").leadsTo("paid-variant").endsAs("why-not");
    at(flow).type("deepseek/deepseek-chat", world).leadsTo("paid-variant");
  });

  it("goes on with the free variant", () => {
    at(flow).choose("ends-in-free").leadsTo("what-happened");
    at(flow).type("deepseek/deepseek-chat:free", world).leadsTo("what-happened");
  });

  it("helps to find the model out, then goes on the same way", () => {
    const find = at(flow).choose("not-sure").leadsTo("find-model");
    find.choose("ends-in-free").leadsTo("what-happened");
    find.choose("no-suffix").leadsTo("paid-variant");
  });
});

test.each(["plugin", "not-sure"])("%s: shows what plugins cost, then whose bill it is on", (option) => {
  const bill = at(flow, "what-happened")
    .choose(option)
    .leadsTo("plugin-costs")
    .choose("not-explained")
    .leadsTo("provider-bill");
  bill.choose("not-explained").leadsTo("ticket").endsAs("form");
  bill.choose("no-own-key").leadsTo("ticket");
});

it("explains refused requests by the daily limits, both of them", () => {
  at(flow, "what-happened").choose("refused").leadsTo("daily-limit").endsAs("why-not");
  const words = flow.messages.steps["daily-limit"]?.body?.join(" ");
  expect(words).toContain(String(policy.freeModels.requestsPerDay));
  expect(words).toContain(String(policy.freeModels.requestsPerDayWithCredits));
});

it("shows whose bill a charge with an own key is on", () => {
  at(flow, "what-happened")
    .choose("own-key")
    .leadsTo("provider-bill")
    .choose("not-explained")
    .leadsTo("ticket");
});

it("takes a charge that nothing explains to a ticket at once", () => {
  at(flow, "what-happened").choose("charged").leadsTo("ticket").endsAs("form");
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
