import { describe, expect, it, test } from "vitest";
import { facts } from "@/content/facts";
import { policy } from "@/content/policy";
import { meantSteps } from "@/lib/staff/links/meant-steps";
import { searchSteps } from "@/lib/staff/links/search-steps";
import { stepEntries } from "@/lib/staff/links/step-entries";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";

const entries = issues.flatMap((issue) => stepEntries(everyFlow()[issue]));
const search = searchSteps(entries);
const now = new Date("2026-11-29T12:00:00Z");
const meant = async (query: string) => search(query, await meantSteps(query, now)).map(({ id }) => id);
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

  it("finds every step by its own name first", async () => {
    for (const { id } of entries) {
      expect(ids(id)[0], id).toBe(id);
      expect((await meant(id))[0], id).toBe(id);
    }
  });

  it("finds the steps of a fact before all others by the fact's id", async () => {
    for (const id of Object.keys(facts)) {
      const carries = entries.filter((entry) => entry.facts.split(" ").includes(id)).map((entry) => entry.id);
      for (const query of [id, ` ${id.toLowerCase()}`]) {
        const found = await meant(query);
        expect(carries, query).toEqual(expect.arrayContaining(found.slice(0, carries.length)));
        expect(found, query).not.toHaveLength(0);
      }
    }
  });

  test.each([
    ["hacked", "unauthorized-use"],
    [`${policy.refunds.windowHours}h`, "refunds"],
    ["chargeback", "refunds"],
    ["big refund", "refunds"],
    ["429", "refused-requests"],
    ["HTTP 402 Payment Required", "refused-requests"],
    ["me hackearon la cuenta", "unauthorized-use"],
  ])("finds %s as people say it, by the ranking of the box", async (query, issue) => {
    expect((await meant(query))[0]?.split("/")[0]).toBe(issue);
  });

  it("still finds the words of a step beside what may be meant", async () => {
    expect((await meant("runaway loop")).slice(0, 3)).toContain("unexpected-charges/loop-cost");
    expect((await meant("R2")).slice(0, 3)).toContain("refunds/use-button");
    for (const query of ["", "   ", "xyzzyx", "(((("]) expect(await meant(query)).toEqual([]);
  });

  it("finds nothing for nothing, and takes any text", () => {
    for (const query of ["", "   ", "xyzzyx", "<script>", "\u0000", "a".repeat(5000), "(((("])
      expect(ids(query)).toEqual([]);
  });
});
