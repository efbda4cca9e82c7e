import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { languages } from "@/content/languages";
import { chance } from "@/lib/export/sample/chance";
import { readSaid, type Said } from "@/lib/tools/train-ranking/said";
import { train } from "@/lib/tools/train-ranking/train";
import { explainError } from "@/lib/triage/explain-error";
import { loadWeights } from "@/lib/triage/load-weights";
import { notBilling, type Ranking, rankIssues, type Weights } from "@/lib/triage/rank-issues";
import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { saidCases } from "../../fixtures/said-cases";
import { say } from "../../fixtures/say";

const folds = 5;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** How rankings compare with what was meant. */
function measure(pairs: readonly { meant: Said; ranking: Ranking }[]) {
  const billing = pairs.filter(({ meant }) => meant.topic !== notBilling);
  const others = pairs.filter(({ meant }) => meant.topic === notBilling);
  const isFirst = ({ meant, ranking }: (typeof pairs)[number]) =>
    ranking.isBilling ? ranking.issues[0]?.issue === meant.topic : meant.topic === notBilling;
  const alone = pairs.filter(({ ranking }) => ranking.isSure);
  return {
    count: pairs.length,
    first: share(billing.filter(isFirst).length, billing.length),
    amongThree: share(
      billing.filter(({ meant, ranking }) => ranking.issues.some(({ issue }) => issue === meant.topic))
        .length,
      billing.length,
    ),
    alone: share(alone.length, pairs.length),
    aloneRight: share(alone.filter(isFirst).length, alone.length),
    notBilling: share(others.filter(isFirst).length, others.length),
  };
}

describe.each(languages)("own words that were held out, in %s", (language) => {
  let figures: ReturnType<typeof measure>;
  beforeAll(() => {
    const { whole } = chance(1);
    // Each sentence is held out once, so that no lucky draw is measured.
    const dealt = readSaid(language).map((said) => ({ said, fold: whole(1, folds) }));
    const pairs = Array.from({ length: folds }, (_, index) => index + 1).flatMap((fold) => {
      const weights = train(dealt.filter((one) => one.fold !== fold).map(({ said }) => said));
      return dealt
        .filter((one) => one.fold === fold)
        .map(({ said }) => ({ meant: said, ranking: rankIssues(weights, said.text) }));
    });
    figures = measure(pairs);
    say(
      `Own words, ${language}, ${figures.count} held out: first ${percent(figures.first)}, among three ${percent(figures.amongThree)}, ` +
        `one card ${percent(figures.alone)} (right ${percent(figures.aloneRight)}), not billing ${percent(figures.notBilling)}`,
    );
  }, 300_000);

  it("come first at least 88 times of 100", () => expect(figures.first).toBeGreaterThanOrEqual(0.88));
  it("are among the three 98 times", () => expect(figures.amongThree).toBeGreaterThanOrEqual(0.98));
  it("are right 96 times where one card is shown alone", () =>
    expect(figures.aloneRight).toBeGreaterThanOrEqual(0.96));
  it("are known for no matter of a payment 80 times", () =>
    expect(figures.notBilling).toBeGreaterThanOrEqual(0.8));
});

describe.each(languages)("what is learned, in %s", (language) => {
  let weights: Weights;
  beforeAll(async () => {
    weights = await loadWeights(language);
  });

  it("weighs at most 40 KB as it is sent", () => {
    expect(gzipSync(JSON.stringify(weights), { level: 9 }).length).toBeLessThanOrEqual(40 * 1024);
  });

  it("names issues and steps that exist", () => {
    for (const { topic, step } of readSaid(language)) {
      if (topic === notBilling) expect(step).toBe("");
      else if (step !== "") expect(Object.keys(charts[topic].states), `${topic}/${step}`).toContain(step);
    }
  });

  it("never throws, gives at most three issues, the likeliest first", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const ranked = rankIssues(weights, text).issues;
        expect(ranked.length).toBeLessThanOrEqual(3);
        for (const { issue } of ranked) expect(issues).toContain(issue);
        expect([...ranked].sort((one, other) => other.score - one.score)).toEqual(ranked);
      }),
    );
  });

  it("takes what people say for no error", () => {
    // Numbers and names that only an error has are said, too; what speaks of money in a sentence is none.
    const taken = readSaid(language)
      .filter(
        ({ topic, text }) =>
          topic !== "refused-requests" && topic !== notBilling && / .* .* /.test(text) && !text.includes("_"),
      )
      .filter(({ text }) => explainError(text, new Date(0))?.id !== undefined)
      .map(({ text }) => text);
    expect(taken).toEqual([]);
  });
});

describe("what people said in public", () => {
  it("is understood, or as something that would be fair", async () => {
    const rows = await Promise.all(
      saidCases.map(async ([text, language, topic, fair]) => {
        const { issues: ranked, isBilling } = rankIssues(await loadWeights(language), text);
        const meant = isBilling ? ranked[0]?.issue : notBilling;
        return { text, topic, meant, isFirst: meant === topic, isFair: meant === topic || meant === fair };
      }),
    );
    const first = rows.filter(({ isFirst }) => isFirst).length;
    say(`Cases out of public reports: ${first} of ${rows.length} first`);
    expect(share(first, rows.length)).toBeGreaterThanOrEqual(0.88);
    const wrong = rows.filter(({ isFair }) => !isFair);
    expect(wrong.length, JSON.stringify(wrong, undefined, 1)).toBeLessThanOrEqual(rows.length * 0.05);
  });

  it("begins at the step that they name", async () => {
    const [first] = rankIssues(
      await loadWeights("en"),
      "I sent USDC from my wallet and it did not arrive",
    ).issues;
    expect(first).toMatchObject({ issue: "missing-credits", step: "transaction-status" });
  });
});
