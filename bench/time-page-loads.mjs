import { openSlowPage } from "./time-steps.mjs";

/**
 * The rival of a step shown without a request: the same addresses, each as a page load. In one profile, so the scripts
 * come out of the browser's cache, as they would for a person who goes from page to page.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin of the product
 * @param {string[]} hrefs path and query of each answer
 * @returns {Promise<number[]>} for each, ms from the start of the navigation to First Contentful Paint, on the same
 *   slowed-down CPU
 */
export async function timePageLoads(browser, origin, hrefs) {
  await using slow = await openSlowPage(browser);
  const { page, network } = slow;
  const times = [];
  await page.goto(origin);
  await network.idle();
  for (const href of hrefs) {
    await page.goto(origin + href, { waitUntil: "load" });
    times.push(await page.evaluate(firstContentfulPaint));
    await network.idle(300);
  }
  return times;
}

/** Runs in the page. */
function firstContentfulPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [entry] = list.getEntriesByName("first-contentful-paint");
      if (!entry) return;
      observer.disconnect();
      resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  });
}
