import { installRivals } from "./rivals/install-rivals.mjs";
import { counted as countedSurveyjs, weighSurveyjs } from "./rivals/weigh-surveyjs.mjs";
import { counted as countedTypebot, weighTypebot } from "./rivals/weigh-typebot.mjs";

/**
 * @typedef {object} Rival either weighed or not, and then why
 * @property {string} name with its version
 * @property {string} counted what exactly was loaded
 * @property {import("./weigh-page.mjs").Weight} [weight]
 * @property {string} [failed] what went wrong
 */

/**
 * Weighs the players of other makers. One that can't be installed or shown here is said to be so; the bench goes on.
 *
 * @param {import("playwright").Browser} browser
 * @returns {Promise<Rival[]>}
 */
export async function measureRivals(browser) {
  const versions = attempt(installRivals);
  const rivals = [
    { name: "SurveyJS", of: "survey-core", counted: countedSurveyjs, weigh: weighSurveyjs },
    { name: "Typebot", of: "@typebot.io/js", counted: countedTypebot, weigh: weighTypebot },
  ];
  const results = [];
  for (const { name, of, counted, weigh } of rivals) {
    const result = versions.failed ? versions : await weigh(browser).then((weight) => ({ weight }), failure);
    results.push({ name: `${name} ${versions[of] ?? ""}`.trim(), counted, ...result });
  }
  return results;
}

function attempt(action) {
  try {
    return action();
  } catch (error) {
    return failure(error);
  }
}

function failure(error) {
  return { failed: String(error?.message ?? error).split("\n")[0] };
}
