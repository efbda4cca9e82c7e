import { describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { readExport } from "@/lib/export/read-export";
import { makeReport } from "@/lib/export/report";
import { englishReportWords } from "@/lib/export/report-words";
import { type SampleCase, sampleExport } from "@/lib/export/sample-export";

async function reportOf(kind: SampleCase, rows = 1500) {
  const text = [...sampleExport({ case: kind, rows, seed: 3 })].join("");
  const result = await readExport(new Blob([text]).stream());
  if (result.kind !== "export") throw new Error(result.kind);
  return makeReport(result.columns, policy, englishReportWords(policy)).report;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the report of an export", () => {
  it("adds up: bars, breakdowns and total are the same money", async () => {
    const report = await reportOf("clean");
    const total = Number(report.exactTotal.slice(1).replaceAll(",", ""));
    expect(sum(report.bars.map(({ value }) => value))).toBeCloseTo(total, 8);
    expect(sum(report.byKey.map(({ share }) => share))).toBeCloseTo(1, 8);
    expect(sum(report.byModel.map(({ requests }) => requests))).toBe(report.requests);
  });

  it("marks a finding in the whole picture and closer, never more than there is", async () => {
    const { findings, bars } = await reportOf("loop");
    const [loop] = findings;
    expect(loop?.kind).toBe("runaway-loop");
    expect(loop?.marks).toHaveLength(bars.length);
    expect(loop?.marks.filter((mark) => mark > 0).length).toBeGreaterThan(0);
    for (const [place, mark] of (loop?.marks ?? []).entries())
      expect(mark).toBeLessThanOrEqual((bars[place]?.value ?? 0) + 1e-9);
    for (const bar of [...(loop?.zoom ?? []), ...(loop?.rate ?? [])])
      expect(bar.marked).toBeLessThanOrEqual(bar.value + 1e-9);
    expect(loop?.rate.length).toBeGreaterThan(0);
    expect(loop?.rows).toHaveLength(50);
    expect(loop?.from).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("is plain data, so that a worker can hand it over, and small whatever the file's size", async () => {
    const report = await reportOf("leak", 20_000);
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.stringify(report).length).toBeLessThan(200_000);
    for (const { zoom, rate } of report.findings) {
      expect(zoom.length).toBeLessThanOrEqual(61);
      expect(rate.length).toBeLessThanOrEqual(61);
    }
  });
});
