import { watchNetwork } from "./watch-network.mjs";

/**
 * @typedef {object} Weight what a page takes to load the first time, bodies as encoded by the server, without headers
 * @property {string} path
 * @property {number} scriptBytes
 * @property {number} scriptHeaderBytes bytes of the headers that came with the scripts
 * @property {number} htmlBytes
 * @property {number} cssBytes
 * @property {number} otherBytes everything else: fonts, images, data fetched by a script
 * @property {number} requests
 * @property {string} encoding how the scripts came: "gzip", "br", …; several joined by "+"
 * @property {{ url: string, bytes: number }[]} scripts heaviest first
 */

/**
 * Loads a page in a fresh profile with the cache off, and weighs all that came until the network was idle:
 * what a script fetches on start counts as well as what the HTML names.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {(page: import("playwright").Page) => Promise<unknown>} [shown] waits for what the page is there to show
 * @returns {Promise<Weight>}
 * @throws when anything answers other than 2xx
 */
export async function weighPage(browser, url, shown = (page) => page.locator("h1").waitFor()) {
  await using context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { requests, idle } = await watchNetwork(session);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(url, { waitUntil: "load" });
  await shown(page);
  await idle();
  const broken = requests.find(({ status }) => status < 200 || status > 299);
  if (broken) throw new Error(`${broken.url} answered ${broken.status}`);

  const { pathname, search } = new URL(url);
  const scripts = requests.filter(({ type }) => type === "Script");
  const sum = (type) => total(requests.filter((request) => request.type === type));
  const bytes = { scriptBytes: total(scripts), htmlBytes: sum("Document"), cssBytes: sum("Stylesheet") };
  return {
    path: pathname + search,
    ...bytes,
    scriptHeaderBytes: scripts.reduce((all, { headerBytes }) => all + headerBytes, 0),
    otherBytes: total(requests) - Object.values(bytes).reduce((all, part) => all + part, 0),
    requests: requests.length,
    encoding: [...new Set(scripts.map(({ encoding }) => encoding))].join("+"),
    scripts: scripts
      .map((script) => ({ url: new URL(script.url).pathname, bytes: script.bodyBytes }))
      .sort((one, other) => other.bytes - one.bytes),
  };
}

function total(requests) {
  return requests.reduce((all, { bodyBytes }) => all + bodyBytes, 0);
}
