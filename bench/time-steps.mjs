import { watchNetwork } from "./watch-network.mjs";

/** A middling phone, next to the machine that this runs on. */
export const CPU_SLOWDOWN = 4;
const PHONE = { width: 390, height: 844 };
const STEPS_A_WALK = 4;
/** How long a person reads the first step, ms: by then the page has made all requests of its own. */
const READING_MS = 6_000;
const NOTHINGS = 20;
const HOVER_MS = 250;

/**
 * @typedef {object} StepTime one option chosen, on a slowed-down CPU
 * @property {string} from path of the step
 * @property {string} href address of the option, path and query
 * @property {boolean} first whether it was the first click since the page was loaded, when no code has run before
 * @property {number} paintedMs from the click to the start of the frame after the one that shows the new h1
 * @property {number} presentedMs from the click to the frame on the screen, as the browser itself tells it
 * @property {string[]} before addresses requested between click and paint
 * @property {string[]} after addresses requested after the paint, until the network was idle
 */

/**
 * Walks through the flows by pressing options, and times each. A flow is walked twice, always taking the first option
 * and always the last, from a fresh load of its first step; hand-overs to another flow end a walk, for they are loads.
 *
 * Two clocks run, because neither is enough by itself. `paintedMs` is tied to the h1: from the click's own timestamp to the
 * second animation frame after its text changed. The first such frame callback comes before that frame is painted, the
 * second one after it, so this errs on the slow side by up to one frame (16.7 ms). `presentedMs` is Event Timing's
 * duration, which ends when the frame is on the screen, but knows nothing of the h1 and is rounded to 8 ms.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin of the product
 * @param {string[]} firstSteps paths
 * @returns {Promise<StepTime[]>} in the order taken
 */
export async function timeSteps(browser, origin, firstSteps) {
  const times = [];
  for (const path of firstSteps) {
    for (const pick of ["first", "last"]) times.push(...(await walk(browser, origin + path, pick)));
  }
  return times;
}

/**
 * What the clocks show if there is nothing to do: a press that changes one word, on an otherwise empty page. No step
 * can be quicker than this here, so a goal is to be read with it.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin of a page with an h1
 * @returns {Promise<{ paintedMs: number, presentedMs: number }[]>}
 */
export async function timeNothing(browser, origin) {
  await using slow = await openSlowPage(browser);
  const { page, network } = slow;
  const times = [];
  await page.addInitScript(installClocks);
  await page.goto(origin);
  await network.idle();
  await page.evaluate(() => {
    const button = document.body.appendChild(document.createElement("button"));
    button.textContent = "Next";
    button.onclick = () => {
      document.querySelector("h1").textContent = String(performance.now());
    };
  });
  while (times.length < NOTHINGS) times.push(await clock(page, page.locator("button")));
  return times;
}

/** A page on the slowed-down phone, and what it asks of the network. */
export async function openSlowPage(browser) {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const network = await watchNetwork(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  return { page, network, [Symbol.asyncDispose]: () => context.close() };
}

async function walk(browser, url, pick) {
  await using slow = await openSlowPage(browser);
  const { page, network } = slow;
  const times = [];
  await page.addInitScript(installClocks);
  await page.goto(url);
  await page.waitForTimeout(READING_MS);
  await network.idle();
  while (times.length < STEPS_A_WALK) {
    const option = await nextOption(page, pick);
    if (!option) break;
    times.push({ ...(await timeClick(page, network, option)), first: times.length === 0 });
  }
  return times;
}

/** The option to press: one of this flow that leads to another step. The ways out below are not walked. */
async function nextOption(page, pick) {
  const links = page.locator("nav a[data-option]");
  const paths = await links.evaluateAll((all) => all.map((link) => link.pathname));
  const here = new URL(page.url()).pathname;
  const onward = paths.flatMap((path, index) =>
    path !== here && path.split("/")[1] === here.split("/")[1] ? [index] : [],
  );
  const index = pick === "first" ? onward[0] : onward.at(-1);
  return index === undefined ? undefined : links.nth(index);
}

/** A real press of the mouse, without the checks that Playwright's own click() runs in the page meanwhile. */
async function press(page, option) {
  await option.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await option.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  // What hovering changes is over before the press.
  await page.waitForTimeout(HOVER_MS);
  await page.mouse.down();
  await page.mouse.up();
}

/** One press, timed by both clocks. */
async function clock(page, option) {
  await page.evaluate(() => globalThis.bench.arm());
  await press(page, option);
  return page.evaluate(() => globalThis.bench.result());
}

async function timeClick(page, network, option) {
  const from = new URL(page.url()).pathname;
  const href = await option.evaluate((link) => link.pathname + link.search);
  const known = network.requests.length;
  const { clickedAt, paintedMs, presentedMs } = await clock(page, option);
  await network.idle(300);
  const since = network.requests.slice(known);
  const paintedAt = (clickedAt + paintedMs) / 1_000;
  const paths = (requests) => requests.map(({ url }) => new URL(url).pathname);
  return {
    from,
    href,
    paintedMs,
    presentedMs,
    before: paths(since.filter(({ sentAt }) => sentAt <= paintedAt)),
    after: paths(since.filter(({ sentAt }) => sentAt > paintedAt)),
  };
}

/** Runs in the page, before its own scripts. */
function installClocks() {
  /** How long the browser may take to hand over its own measurement, ms. */
  const capMs = 1_000;
  /** Shorter events than this the browser does not report, ms: a standard's floor. */
  const floorMs = 16;
  const heading = () => document.querySelector("h1")?.textContent;
  let clickedAt;
  let painted;
  let presented = [];
  addEventListener(
    "click",
    (event) => {
      clickedAt = event.timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => presented.push(...list.getEntriesByName("click"))).observe({
    type: "event",
    durationThreshold: floorMs,
  });

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.bench = {
    arm() {
      presented = [];
      const before = heading();
      painted = new Promise((resolve) => {
        const observer = new MutationObserver(async () => {
          if (heading() === before) return;
          observer.disconnect();
          await frame();
          await frame();
          resolve(performance.now() - clickedAt);
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      });
    },
    async result() {
      const paintedMs = await painted;
      const until = performance.now() + capMs;
      const own = () => presented.find((entry) => Math.abs(entry.startTime - clickedAt) < 1);
      while (!own() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
      // No report within the cap: it took less than the browser reports.
      const presentedMs = own()?.duration ?? floorMs;
      return { clickedAt: performance.timeOrigin + clickedAt, paintedMs, presentedMs };
    },
  };
}
