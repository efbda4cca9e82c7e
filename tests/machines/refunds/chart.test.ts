import { describe, it, test } from "vitest";
import { policy } from "@/content/policy";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow().refunds;
const now = new Date("2026-08-24T12:00:00.000Z");
const world = { policy, now, timeZone: "UTC" };
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const fresh = at(flow).leadsTo("used-any");

describe("a refund that can be had", () => {
  test.each(["unused", "partly-used"])("%s, fresh, small: the refund button", (used) => {
    const amount = fresh.choose(used).choose("within-window").leadsTo("how-much");
    const button = amount.choose("under-limit").leadsTo("use-button");
    button.choose("pressed").leadsTo("refund-on-its-way").endsAs("solved");
    button.choose("no-button").leadsTo("ticket").endsAs("form");
  });

  it("is a ticket from the limit on", () => {
    fresh.choose("unused", "within-window", "limit-or-over").leadsTo("ticket").endsAs("form");
  });

  it("is decided by what the person types", () => {
    const bought = fresh.choose("unused");
    const { windowHours, ticketFromUsd } = policy.refunds;
    const below = (Number(ticketFromUsd) - 0.01).toFixed(2);
    bought
      .type(hoursAgo(windowHours - 1), world)
      .leadsTo("how-much")
      .type(below, world)
      .leadsTo("use-button");
    const late = bought.type(hoursAgo(windowHours), world).leadsTo("how-much");
    late.type(ticketFromUsd, world).leadsTo("ticket");
    bought.type(hoursAgo(windowHours + 1), world).leadsTo("too-late");
  });
});

describe("a refund that can't be had, and why", () => {
  it("ends with the reason for used credits", () => {
    const used = fresh.choose("all-used").leadsTo("credits-used").endsAs("why-not");
    used.choose("not-my-use").leadsOnTo("to-unexpected-charges").handsOverTo("unexpected-charges");
  });

  it("ends with the reason when the window is over, and support can still be asked", () => {
    const late = fresh.choose("unused", "window-over").leadsTo("too-late").endsAs("why-not");
    late.choose("need-support").leadsTo("ticket");
  });
});

describe("a refund that was asked for already", () => {
  const asked = at(flow).choose("already-asked").leadsTo("asked-when");

  it("is on its way for ten business days, then a ticket", () => {
    asked.choose("within-business-days").leadsTo("still-on-its-way").endsAs("why-not");
    asked.choose("overdue").leadsTo("ticket");
  });

  it("counts business days, not days", () => {
    const tenDays = { ...policy, refunds: { ...policy.refunds, ticketAfterBusinessDays: 10 } };
    // Monday the 10th: ten business days later is Monday the 24th, the same time of day.
    asked.type("2026-08-10T12:00:00.000Z", { ...world, policy: tenDays }).leadsTo("still-on-its-way");
    asked.type("2026-08-10T11:59:59.999Z", { ...world, policy: tenDays }).leadsTo("ticket");
  });
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
