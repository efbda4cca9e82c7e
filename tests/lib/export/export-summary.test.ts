import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import { analyse } from "@/lib/export/analyse";
import { describeFinding } from "@/lib/export/describe-finding";
import { summaryOfExport } from "@/lib/export/export-summary";
import { signOf } from "@/lib/export/finding";
import { englishReportWords } from "@/lib/export/report-words";
import { samples } from "@/lib/export/samples";
import { spokenFor } from "@/lib/flow/options";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { sampleText } from "../../fixtures/sample-cases";
import { columnsOf, csvOf } from "./exports";

const sha256 = "a".repeat(64);
const on = (day: number) => `2026-08-${String(day).padStart(2, "0")} 10:00:00`;

describe("every sample that can be tried", () => {
  test.each(Object.entries(samples))(
    "%s shows it, in words, with answers that exist",
    async (kind, options) => {
      const text = sampleText(options);
      const findings = analyse(await columnsOf(text), policy);
      if (kind === "nothing") return expect(findings).toEqual([]);
      const found = findings.find((one) => one.kind === kind);
      if (!found) throw new Error(`found ${findings.map((one) => one.kind)}`);
      const { title, sentence } = describeFinding(found, englishReportWords(policy), "Asia/Kolkata");
      expect(title).toBe(findingsMessages(policy).findings[found.kind].title);
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\bby {2}|“”|: \.|\d{4}\.\d{3}/);
      expect(sentence).toMatch(/^[A-Z0-9].*[.?]$/s);
      const spoken = issues.flatMap((issue) =>
        Object.values(charts[issue].states).flatMap(({ meta, on = {} }) => {
          const option = spokenFor(meta, [signOf(found)]);
          return option === undefined ? [] : [Object.keys(on).includes(option)];
        }),
      );
      expect(spoken).toContain(true);
      expect(spoken).not.toContain(false);
      return expect([...found.rows]).toEqual([...found.rows].filter((row) => row < text.split("\n").length));
    },
  );
});

describe("a summary", () => {
  it("names at most fifty generations, the dearest, each once", async () => {
    const rows = Array.from({ length: 80 }, (_, index) => ({
      created_at: on(1 + (index % 20)),
      cost_total: `0.0${index + 10}`,
      model_permaslug: "a/b:free",
    }));
    const columns = await columnsOf(csvOf(rows));
    const findings = analyse(columns, policy);
    const summary = summaryOfExport(columns, policy, { findings, sha256, unreadable: 2 });
    expect(summary.generationIds.length).toBe(50);
    expect(new Set(summary.generationIds).size).toBe(50);
    expect(summary.generationIds[0]).toBe("gen-1000079-x");
    for (const part of [
      sha256,
      "80 requests, $3.96 in total, 2026-08-01 to 2026-08-20 (UTC)",
      "2 rows could not be read",
      "50 of 80",
    ])
      expect(summary.text).toContain(part);
  });

  it("takes rows that were chosen one by one, and only ids of generations", async () => {
    const columns = await columnsOf(
      csvOf([
        { created_at: on(1), generation_id: "gen-1-abcd" },
        { created_at: on(2), generation_id: "`](http://x)" },
        { created_at: on(3), generation_id: "gen-3-abcd" },
      ]),
    );
    const summary = summaryOfExport(columns, policy, {
      findings: [],
      rows: Uint32Array.of(0, 1),
      sha256,
      unreadable: 0,
    });
    expect(summary.generationIds).toEqual(["gen-1-abcd"]);
    expect(summary.text).toContain("Nothing unusual");
    expect(summary.text).not.toContain("http");
  });

  it("lets no name of the file begin a line of its own", async () => {
    const columns = await columnsOf(
      csvOf(
        Array.from({ length: 9 }, (_, index) => ({
          created_at: on(index + 1),
          cost_total: 1,
          cost_web_search: 1,
          api_key_name: "x\n# y",
        })),
      ),
    );
    const { text } = summaryOfExport(columns, policy, {
      findings: analyse(columns, policy),
      sha256,
      unreadable: 0,
    });
    expect(text.split("\n").every((line) => line.startsWith("- "))).toBe(true);
  });
});
