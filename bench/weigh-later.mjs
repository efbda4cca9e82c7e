import { createServer, request } from "node:http";

/** How long a person reads, ms: by then a page has fetched what it goes on with when there is no network. */
const READING_MS = 8_000;

/**
 * Bytes of all scripts that a page has fetched after eight seconds, bodies as encoded. A proxy counts them, because the
 * page's own log does not show what its service worker fetches.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} url
 * @param {{ savesData?: boolean }} [person] whether their browser says that it saves data
 * @returns {Promise<number>}
 */
export async function weighLater(browser, url, { savesData = false } = {}) {
  const { hostname, port, pathname, search } = new URL(url);
  let bytes = 0;
  const proxy = createServer((asked, answer) => {
    const { url: path, method, headers } = asked;
    const onward = request({ hostname, port, path, method, headers }, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      if (/javascript/.test(given.headers["content-type"] ?? ""))
        given.on("data", (piece) => {
          bytes += piece.length;
        });
      given.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  using stack = new DisposableStack();
  stack.defer(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  await using context = await browser.newContext();
  const page = await context.newPage();
  if (savesData)
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
  await page.goto(`http://127.0.0.1:${proxy.address().port}${pathname}${search}`);
  await page.waitForTimeout(READING_MS);
  return bytes;
}
