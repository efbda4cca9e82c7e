/**
 * @typedef {object} Request one request of a page, as the browser's own network layer saw it
 * @property {string} url
 * @property {string} type Chromium's resource type: Document, Script, Stylesheet, Fetch, …
 * @property {number} sentAt seconds since 1970
 * @property {number} bodyBytes bytes of the body as they came over the wire, still encoded
 * @property {number} headerBytes bytes of the answer's headers
 * @property {string} encoding the answer's Content-Encoding, or "none"
 * @property {number} status HTTP status; 0 while there is no answer
 */

/**
 * Lists every http request of a page from now on.
 *
 * @param {import("playwright").CDPSession} session of the page
 * @returns {Promise<{ requests: Request[], idle: (quietMs?: number, capMs?: number) => Promise<void> }>} the list, which
 *   grows, and a wait until nothing has been under way for `quietMs` (at most `capMs`, then it throws)
 */
export async function watchNetwork(session) {
  const requests = [];
  const underWay = new Map();
  let lastChange = Date.now();
  const touch = () => {
    lastChange = Date.now();
  };

  session.on("Network.requestWillBeSent", ({ requestId, request, type, wallTime }) => {
    // Not requested by the page: inline data, and the icon that every browser looks for.
    if (!request.url.startsWith("http") || request.url.endsWith("/favicon.ico")) return;
    touch();
    const entry = { url: request.url, type, sentAt: wallTime, bodyBytes: 0, headerBytes: 0 };
    requests.push(Object.assign(entry, { encoding: "none", status: 0 }));
    underWay.set(requestId, entry);
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const entry = underWay.get(requestId);
    if (!entry) return;
    const headers = Object.entries(response.headers);
    entry.encoding = headers.find(([name]) => name.toLowerCase() === "content-encoding")?.[1] ?? "none";
    entry.status = response.status;
    entry.headerBytes = response.encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    touch();
    const entry = underWay.get(requestId);
    // The sum includes the headers; they are also counted separately, because security headers are no script.
    if (entry) entry.bodyBytes = encodedDataLength - entry.headerBytes;
    underWay.delete(requestId);
  });
  session.on("Network.loadingFailed", ({ requestId }) => {
    touch();
    underWay.delete(requestId);
  });
  await session.send("Network.enable");

  const idle = async (quietMs = 700, capMs = 15_000) => {
    const until = Date.now() + capMs;
    touch();
    while (underWay.size > 0 || Date.now() - lastChange < quietMs) {
      if (Date.now() > until)
        throw new Error(`Still loading: ${[...underWay.values()].map(({ url }) => url).join(", ")}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { requests, idle };
}
