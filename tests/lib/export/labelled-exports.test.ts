import { beforeAll, describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { analyse } from "@/lib/export/analyse";
import { calmCases } from "@/lib/export/sample-export";
import type { FindingKind } from "@/machines/step";
import { columnsOf, sampleText } from "./exports";
import { heldOutSeeds, labelledExports, labels, tunedSeeds } from "./labels";

interface Judged {
  readonly of: string;
  readonly case: string;
  readonly found: readonly FindingKind[];
}

const kinds = [...new Set(Object.values(labels).flatMap(({ must }) => must))].sort();

async function judge(seeds: readonly number[]): Promise<Judged[]> {
  return Promise.all(
    labelledExports(seeds).map(async (options) => ({
      of: `${options.case} ${options.seed} (${options.rows})`,
      case: options.case,
      found: analyse(await columnsOf(sampleText(options)), policy).map(({ kind }) => kind),
    })),
  );
}

const labelOf = ({ case: name }: Judged) => labels[name as keyof typeof labels];
const missed = (kind: FindingKind, judged: readonly Judged[]) =>
  judged.filter((one) => labelOf(one).must.includes(kind) && !one.found.includes(kind));
const falseAlarms = (kind: FindingKind, judged: readonly Judged[]) =>
  judged.filter((one) => {
    const { must, may = [] } = labelOf(one);
    return one.found.includes(kind) && !must.includes(kind) && !may.includes(kind);
  });

function score(kind: FindingKind, judged: readonly Judged[]) {
  const wanted = judged.filter((one) => labelOf(one).must.includes(kind)).length;
  const hits = wanted - missed(kind, judged).length;
  const wrong = falseAlarms(kind, judged).length;
  return {
    wanted,
    hits,
    wrong,
    recall: hits / wanted,
    precision: hits + wrong === 0 ? 1 : hits / (hits + wrong),
  };
}

function table(title: string, judged: readonly Judged[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  const lines = kinds.map((kind) => {
    const { wanted, hits, wrong, precision, recall } = score(kind, judged);
    return `${kind.padEnd(16)}${String(wanted).padStart(4)}${String(hits).padStart(6)}${String(wrong).padStart(7)}${percent(precision)}${percent(recall)}`;
  });
  const named = kinds.flatMap((kind) => [
    ...missed(kind, judged).map(({ of }) => `missed ${kind}: ${of}`),
    ...falseAlarms(kind, judged).map(({ of }) => `false ${kind}: ${of}`),
  ]);
  return [
    `${title}, ${judged.length} exports`,
    "finding         there found  false  precision recall",
    ...lines,
    ...named,
  ].join("\n");
}

describe.each([
  ["seeds the thresholds were set on", tunedSeeds],
  ["seeds kept apart", heldOutSeeds],
])("%s", (title, seeds) => {
  let judged: Judged[] = [];
  beforeAll(async () => {
    judged = await judge(seeds);
    process.stdout.write(`\n${table(title, judged)}\n`);
  }, 120_000);

  it("are at least sixty exports", () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
  });

  it.each(kinds)("%s is found, 19 times of 20 and more", (kind) => {
    expect(missed(kind, judged).length, table(title, judged)).toBeLessThanOrEqual(
      score(kind, judged).wanted * 0.05,
    );
  });

  it.each(kinds)("%s is right, 19 times of 20 and more", (kind) => {
    expect(score(kind, judged).precision, table(title, judged)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(calmCases)("nothing is found in %s use", (name) => {
    for (const { case: of, found } of judged) if (of === name) expect(found).toEqual([]);
  });
});
