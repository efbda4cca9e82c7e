import { createServer } from "node:net";

/** The one address that the bench listens on and calls. */
export const host = "127.0.0.1";

/** @returns {Promise<number>} a port of 127.0.0.1 that nothing listens on at the moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
