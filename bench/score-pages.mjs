import lighthouse from "lighthouse";
import { quantile } from "./quantile.mjs";

/** A score jumps by a few points from run to run, so the middle of some counts. */
const RUNS = 5;

/**
 * Lighthouse's performance score under its own mobile throttling, in turns, so that a busy moment meets all alike.
 *
 * @param {number} port of a browser that is debugged
 * @param {Record<string, string>} urls by name
 * @returns {Promise<Record<string, { score: number, scores: number[] }>>} 0 to 100, by name; the score is the median
 */
export async function scorePages(port, urls) {
  const scores = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, url] of Object.entries(urls)) {
      const result = await lighthouse(url, {
        port,
        onlyCategories: ["performance"],
        logLevel: "error",
        disableFullPageScreenshot: true,
      });
      const score = result?.lhr.categories.performance?.score;
      if (typeof score !== "number") throw new Error(`Lighthouse gave ${url} no score.`);
      scores[name].push(Math.round(score * 100));
    }
  }
  return Object.fromEntries(
    Object.entries(scores).map(([name, all]) => [name, { score: quantile(all, 0.5), scores: all }]),
  );
}
