import { expect, it, test } from "vitest";
import { declineCodes } from "@/content/decline-codes";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["declined-card"];

const reasons = [
  ["international", "allow-international"],
  ["fraud-protection", "confirm-payment"],
  ["merchant-restriction", "lift-restriction"],
  ["no-attempt", "check-entry"],
  ["another-reason", "decline-code"],
] as const;

test.each(reasons)("%s: is mended, tried again, tried with another card, then a ticket", (reason, step) => {
  at(flow).choose(reason).leadsTo(step).choose("still-declined").leadsTo("ticket").endsAs("form");
  expect(flow.messages.steps[step]?.actions?.at(-1)?.text).toContain("another card");
});

it("sends whoever has not asked the bank there first, and then on by the same reasons", () => {
  const asked = at(flow).choose("not-asked").leadsTo("ask-bank");
  for (const [reason, step] of reasons) asked.choose(reason).leadsTo(step);
});

it("explains every decline code that the reader of errors knows, where another reason was given", () => {
  const entries = flow.messages.steps["decline-code"]?.lookUp?.entries ?? [];
  const codes = entries.flatMap(({ term }) => term.split(" / "));
  expect(codes).toEqual(Object.values(declineCodes).flat());
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(["do_not_honor", "insufficient_funds", "stop_payment_order"]));
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
