import { describe, expect, it, test } from "vitest";
import { searchSteps } from "@/lib/staff/links/search-steps";
import { stepEntries } from "@/lib/staff/links/step-entries";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";

const entries = issues.flatMap((issue) => stepEntries(everyFlow()[issue]));
const search = searchSteps(entries);
const ids = (query: string) => search(query).map(({ id }) => id);

describe("finding a step", () => {
  test.each([
    ["its name", "use-button", "refunds/use-button"],
    ["its heading, with a typo", "crypto transacton", "missing-credits/transaction-status"],
    ["words of an option", "none of my accounts", "missing-credits/check-balance"],
    ["a fact's id", "R2", "refunds/use-button"],
    ["a fact in words", "runaway loop", "unexpected-charges/loop-cost"],
  ])("by %s", (_, query, id) => {
    expect(ids(query).slice(0, 3)).toContain(id);
  });

  it("finds every step by its own name first", () => {
    for (const { id } of entries) expect(ids(id)[0], id).toBe(id);
  });

  it("finds nothing for nothing, and takes any text", () => {
    for (const query of ["", "   ", "xyzzyx", "<script>", "\u0000", "a".repeat(5000), "(((("])
      expect(ids(query)).toEqual([]);
  });
});
