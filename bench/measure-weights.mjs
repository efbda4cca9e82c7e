import { quantile } from "./quantile.mjs";
import { weighLater } from "./weigh-later.mjs";
import { weighPage } from "./weigh-page.mjs";

/** One page of each kind. */
const KINDS = {
  triage: "/",
  question: "/refunds",
  wait: "/missing-credits/wait",
  form: "/missing-credits/ticket",
};

/**
 * Weighs the empty page, one page of each kind, and the first step of every flow.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin of the product
 * @param {string} emptyOrigin of the empty Next page
 * @param {string[]} firstSteps paths
 * @returns {Promise<{ empty: Weight, kinds: Record<string, Weight>, firstSteps: Weight[], medianFirstStep: Weight,
 *   later: { empty: number, step: number, stepSavingData: number } }>} `later` is bytes of script after eight seconds
 * @typedef {import("./weigh-page.mjs").Weight} Weight
 */
export async function measureWeights(browser, origin, emptyOrigin, firstSteps) {
  const empty = await weighPage(browser, emptyOrigin);
  const kinds = {};
  for (const [kind, path] of Object.entries(KINDS)) kinds[kind] = await weighPage(browser, origin + path);
  const weights = [];
  for (const path of firstSteps) weights.push(await weighPage(browser, origin + path));
  const middle = quantile(
    weights.map(({ scriptBytes }) => scriptBytes),
    0.5,
  );
  const medianFirstStep = weights.find(({ scriptBytes }) => scriptBytes === middle);
  const later = {
    empty: await weighLater(browser, emptyOrigin),
    step: await weighLater(browser, origin + KINDS.question),
    stepSavingData: await weighLater(browser, origin + KINDS.question, { savesData: true }),
  };
  return { empty, kinds, firstSteps: weights, medianFirstStep, later };
}
