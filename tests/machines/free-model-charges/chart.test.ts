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

  it("goes on to plugins with the free variant", () => {
    at(flow).choose("ends-in-free").leadsTo("plugins-used");
    at(flow).type("deepseek/deepseek-chat:free", world).leadsTo("plugins-used");
  });

  it("helps to find the model out, then goes on the same way", () => {
    const find = at(flow).choose("not-sure").leadsTo("find-model");
    find.choose("ends-in-free").leadsTo("plugins-used");
    find.choose("no-suffix").leadsTo("paid-variant");
  });
});

test.each(["web-search", "pdf", "not-sure"])("plugins, %s: shows their cost before going on", (option) => {
  at(flow, "plugins-used")
    .choose(option)
    .leadsTo("plugin-costs")
    .choose("not-explained")
    .leadsTo("what-happened");
});

describe("charged or refused", () => {
  it("explains refused requests by the daily limits, both of them", () => {
    at(flow, "what-happened").choose("refused").leadsTo("daily-limit").endsAs("why-not");
    const words = flow.messages.steps["daily-limit"]?.body?.join(" ");
    expect(words).toContain(String(policy.freeModels.requestsPerDay));
    expect(words).toContain(String(policy.freeModels.requestsPerDayWithCredits));
  });

  test.each(["charged", "both"])("%s: own provider key, generations, ticket", (option) => {
    const own = at(flow, "what-happened").choose(option).leadsTo("own-provider-key");
    for (const answer of ["own-key", "not-sure"]) {
      own.choose(answer).leadsTo("provider-bill").choose("not-explained").leadsTo("collect-generations");
    }
    const generations = own.choose("no-own-key").leadsTo("collect-generations");
    generations.choose("have-them").leadsTo("ticket").endsAs("form");
    generations.choose("cannot-find").leadsTo("ticket");
  });
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
