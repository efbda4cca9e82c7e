import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type SymptomId, symptoms } from "@/content/ui/triage/en";
import { readAddress } from "@/lib/flow/read-address";
import { searchIn, symptomHref } from "@/lib/triage/search-symptoms";
import { charts } from "@/machines/every-issue";
import type { Issue } from "@/machines/registry";

const searchSymptoms = searchIn("en", symptoms);

const issueOf = (href: string | undefined) => href && readAddress(href)?.address.issue;

describe("what people type", () => {
  test.each<[string, Issue]>([
    ["402", "refused-requests"],
    ["insufficient credits", "refused-requests"],
    ["I paid but nothing arrived", "missing-credits"],
    ["crypto payment not there", "missing-credits"],
    ["declined", "declined-card"],
    ["do_not_honor", "declined-card"],
    ["my bank blocks it", "declined-card"],
    ["auto top-up", "unexpected-charges"],
    ["overcharged", "unexpected-charges"],
    ["charged on free", "free-model-charges"],
    ["429", "refused-requests"],
    ["web search", "free-model-charges"],
    ["I want my money back", "refunds"],
    ["refund", "refunds"],
    ["VAT", "invoices"],
    ["receipt", "invoices"],
    ["hacked", "unauthorized-use"],
    ["leaked key", "unauthorized-use"],
  ])("%s → %s", (query, issue) => {
    expect(issueOf(searchSymptoms(query)[0]?.href)).toBe(issue);
  });

  test.each<[string, Issue]>([
    ["declned", "declined-card"],
    ["refnud", "refunds"],
    ["invioce", "invoices"],
    ["crpyto", "missing-credits"],
    ["unauthorised", "unauthorized-use"],
    ["REFUND", "refunds"],
    ["refun", "refunds"],
  ])("%s, with its slip → %s", (query, issue) => {
    expect(issueOf(searchSymptoms(query)[0]?.href)).toBe(issue);
  });
});

describe("a match", () => {
  it("says what the person sees, and leads to a step that exists", () => {
    for (const id of Object.keys(symptoms) as SymptomId[]) {
      const read = readAddress(symptomHref(id));
      const { issue, step } = read?.address ?? {};
      expect(issue && Object.keys(charts[issue].states), id).toContain(
        step ?? (issue && charts[issue].initial),
      );
    }
    expect(searchSymptoms("late refund")[0]).toEqual({
      id: "refund-late",
      label: "My refund has not arrived",
      href: "/refunds/asked-when",
    });
  });

  it("is found by its own label", () => {
    for (const [id, { label }] of Object.entries(symptoms)) {
      expect(
        searchSymptoms(label).map((match) => match.id),
        label,
      ).toContain(id);
    }
  });

  it("comes with at most five others", () => {
    expect(searchSymptoms("charged card credits refund invoice key bank free").length).toBeLessThanOrEqual(6);
  });
});

describe("what is no description", () => {
  test.each(["", "   ", "?!", "qqqqqqqq", "\u0000"])("%j finds nothing", (query) => {
    expect(searchSymptoms(query)).toEqual([]);
  });

  it("never throws, and answers with known symptoms only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (query) => {
        for (const { id, label } of searchSymptoms(query)) expect(symptoms[id].label).toBe(label);
      }),
    );
    for (const query of [
      "__proto__",
      "constructor",
      "<script>alert(1)</script>",
      "(((((",
      "x".repeat(100_000),
    ]) {
      expect(() => searchSymptoms(query)).not.toThrow();
    }
  });
});
