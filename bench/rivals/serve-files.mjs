import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/**
 * Serves a handful of answers from memory, compressed as Next does it: gzip at zlib's own level.
 *
 * @param {Record<string, { type: string, body: string | Buffer }>} files by path
 * @returns {Promise<{ origin: string } & AsyncDisposable>} on a free port of 127.0.0.1
 */
export async function serveFiles(files) {
  // Once, so that a large file is not compressed while somebody waits for it.
  const packed = Object.fromEntries(
    Object.entries(files).map(([path, { type, body }]) => [path, { type, body: gzipSync(body) }]),
  );
  const server = createServer((request, response) => {
    const file = packed[new URL(request.url, "http://localhost").pathname];
    request.resume();
    if (!file) return response.writeHead(404).end();
    const headers = { "content-type": file.type, "content-encoding": "gzip", vary: "accept-encoding" };
    response.writeHead(200, headers).end(file.body);
  });
  await new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, [Symbol.asyncDispose]: stop };
}
