import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "@/lib/flow/canonical";
import { inventedAnswer } from "./arbitraries";

/** As if `used-any` had been called `spent-any`, and its option `unused` had been `nothing`. */
const aliases = {
  refunds: {
    steps: { "spent-any": "used-any" },
    options: { "used-any": { nothing: "unused" } },
  },
};
const answer = (step: string, option: string, issue: "refunds" | "invoices" = "refunds") => ({
  issue,
  step,
  option,
});

describe("canonical", () => {
  it("renames the step of the path", () => {
    expect(canonical({ issue: "refunds", step: "spent-any", answers: [] }, aliases)).toEqual({
      issue: "refunds",
      step: "used-any",
      answers: [],
    });
  });

  it("renames steps and options of answers, and keeps their order and the reference", () => {
    const address = {
      issue: "refunds",
      step: "bought-when",
      answers: [answer("how-much", "under-limit"), answer("spent-any", "nothing")],
      ref: "CASE-17",
    } as const;
    expect(canonical(address, aliases)).toEqual({
      ...address,
      answers: [answer("how-much", "under-limit"), answer("used-any", "unused")],
    });
  });

  it("renames an old option under the step's present name", () => {
    const address = { issue: "refunds", answers: [answer("used-any", "nothing")] } as const;
    expect(canonical(address, aliases)?.answers).toEqual([answer("used-any", "unused")]);
  });

  it("renames answers that another issue carried along, and leaves the same name in other issues alone", () => {
    const carried = { issue: "invoices", answers: [answer("spent-any", "x")] } as const;
    expect(canonical(carried, aliases)?.answers).toEqual([answer("used-any", "x")]);
    const own = {
      issue: "invoices",
      step: "spent-any",
      answers: [answer("spent-any", "x", "invoices")],
    } as const;
    expect(canonical(own, aliases)).toBeUndefined();
  });

  it("has nothing to say of an address that is up to date", () => {
    const address = { issue: "refunds", step: "used-any", answers: [answer("used-any", "unused")] } as const;
    expect(canonical(address, aliases)).toBeUndefined();
    expect(canonical({ issue: "refunds", answers: [] }, aliases)).toBeUndefined();
  });

  it("does not take an object's own names for old ones", () => {
    const address = {
      issue: "refunds",
      step: "constructor",
      answers: [answer("to-string", "valueOf")],
    } as const;
    expect(canonical(address, aliases)).toBeUndefined();
  });

  it("is done after one time", () => {
    fc.assert(
      fc.property(
        fc.array(inventedAnswer),
        fc.constantFrom("spent-any", "used-any", undefined),
        (answers, step) => {
          const renamed = canonical({ issue: "refunds", step, answers }, aliases);
          if (renamed) expect(canonical(renamed, aliases)).toBeUndefined();
        },
      ),
    );
  });
});
