import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { latestPaymentTime, type TimeSincePayment, timeSincePayment } from "@/machines/missing-credits/rules";
import { paymentDeadlines, waitLeft } from "@/machines/rules/payment-deadlines";
import { everyFlow } from "../every-flow";

const now = new Date("2026-08-24T12:00:00.000Z");
const { waitMinutes, ticketAfterMinutes } = policy.missingCredits;
const minute = 60_000;
const ago = (ms: number) => new Date(now.getTime() - ms);
const order: TimeSincePayment[] = ["just-now", "some-minutes-ago", "longer-ago"];

describe("timeSincePayment", () => {
  test.each<[string, number, TimeSincePayment | undefined]>([
    ["this moment", 0, "just-now"],
    ["a ms before the wait is over", waitMinutes * minute - 1, "just-now"],
    ["exactly when the wait is over", waitMinutes * minute, "some-minutes-ago"],
    ["a ms after the wait is over", waitMinutes * minute + 1, "some-minutes-ago"],
    ["a ms before a ticket is right", ticketAfterMinutes * minute - 1, "some-minutes-ago"],
    ["exactly when a ticket is right", ticketAfterMinutes * minute, "longer-ago"],
    ["a ms after that", ticketAfterMinutes * minute + 1, "longer-ago"],
    ["years", 5e11, "longer-ago"],
    ["a clock two minutes fast", -2 * minute, "just-now"],
    ["a ms more than that", -2 * minute - 1, undefined],
    ["tomorrow", -24 * 60 * minute, undefined],
  ])("%s", (_, elapsed, option) => {
    expect(timeSincePayment(ago(elapsed), policy, now)).toBe(option);
  });

  it("has no answer for what is no date", () => {
    expect(timeSincePayment(new Date("soon"), policy, now)).toBeUndefined();
    expect(timeSincePayment(now, policy, new Date(Number.NaN))).toBeUndefined();
  });

  it("reads its minutes from the policy", () => {
    const slow = {
      ...policy,
      missingCredits: { ...policy.missingCredits, waitMinutes: 60, ticketAfterMinutes: 90 },
    };
    expect(timeSincePayment(ago(59 * minute), slow, now)).toBe("just-now");
    expect(timeSincePayment(ago(90 * minute), slow, now)).toBe("longer-ago");
  });

  it("never goes back as time passes", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.nat(1e8), fc.nat(1e8), (paidAt, first, more) => {
        const at = (ms: number) => timeSincePayment(paidAt, policy, new Date(paidAt.getTime() + ms));
        const [earlier, later] = [at(first), at(first + more)];
        if (earlier && later) expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(earlier));
      }),
    );
  });

  it("answers or stays silent, whatever the dates", () => {
    fc.assert(
      fc.property(fc.date(), fc.date(), (paidAt, at) => {
        expect([...order, undefined]).toContain(timeSincePayment(paidAt, policy, at));
      }),
    );
  });
});

describe("latestPaymentTime", () => {
  test.each(order)("%s: fits its own answer, and a ms later does not fit the later ones", (option) => {
    const latest = latestPaymentTime(option, policy, now);
    expect(timeSincePayment(latest, policy, now)).toBe(option);
    const oneLater = timeSincePayment(new Date(latest.getTime() + 1), policy, now);
    expect(oneLater).toBe(order[Math.max(0, order.indexOf(option) - 1)]);
  });
});

describe("paymentDeadlines", () => {
  it("are the moments at which the answer changes", () => {
    const { waitOver, ticketFrom } = paymentDeadlines(now, policy);
    expect(waitOver).toEqual(new Date("2026-08-24T12:15:00.000Z"));
    expect(ticketFrom).toEqual(new Date("2026-08-24T12:30:00.000Z"));
    expect(timeSincePayment(now, policy, waitOver)).toBe("some-minutes-ago");
    expect(timeSincePayment(now, policy, ticketFrom)).toBe("longer-ago");
  });

  it("are invalid dates for what is no date", () => {
    expect(paymentDeadlines(new Date(Number.NaN), policy).waitOver.getTime()).toBeNaN();
  });
});

describe.each([
  ["waitOver", waitMinutes],
  ["ticketFrom", ticketAfterMinutes],
] as const)("waitLeft until %s", (until, minutes) => {
  const left = (ms: number) => waitLeft(now, until, policy, new Date(now.getTime() + ms));

  it(`is over exactly ${minutes} minutes after the payment, and not a millisecond before`, () => {
    expect(left(0)).toBe(minutes * minute);
    expect(left(minutes * minute - 1)).toBe(1);
    expect(left(minutes * minute)).toBe(0);
  });

  it("counts from the payment, however late it is looked at: a reload or a laptop that slept changes nothing", () => {
    expect(left((minutes - 1) * minute)).toBe(minute);
    expect(left((minutes + 500) * minute)).toBe(0);
  });

  it("is the timer of the chart", () => {
    const { delays } = everyFlow()["missing-credits"].machine.implementations;
    const { [until === "waitOver" ? "untilWaitOver" : "untilTicket"]: delay } = delays;
    expect(typeof delay === "function" && delay({ context: { policy } } as never, {})).toBe(left(0));
  });
});
