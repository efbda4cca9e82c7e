// Runs before the built server reads PORT and HOSTNAME: makes them what Next can listen on, or says what to set.
import { setDefaultResultOrder } from "node:dns";
import { once } from "node:events";
import { createServer } from "node:net";
import { hostname } from "node:os";

const { HOSTNAME, PORT } = process.env;
// Containers set HOSTNAME to the machine's own name; listening on that alone would shut localhost out.
if (HOSTNAME === hostname()) delete process.env.HOSTNAME;
// Next calls 127.0.0.1 "localhost", so it takes a rewrite on 127.0.0.1 for one to another server, and redirects without end.
if (HOSTNAME === "127.0.0.1" || HOSTNAME === "::1") {
  process.env.HOSTNAME = "localhost";
  setDefaultResultOrder(HOSTNAME === "::1" ? "ipv6first" : "ipv4first");
}

const port = Number(PORT || 3000);
const mistake = await mistakeIn(port, process.env.HOSTNAME || "0.0.0.0");
if (mistake) {
  console.error(mistake);
  process.exit(1);
}

/** Listens for a moment, because Next would show where in its code that failed. */
async function mistakeIn(port, host) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return `PORT is “${PORT}”. Set it to a number up to 65535, such as PORT=3000.`;
  // Whoever already asks again and again is let go, or this would wait for them.
  const server = createServer((socket) => socket.destroy());
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch ({ code, message }) {
    if (code === "EADDRINUSE")
      return `Port ${port} is taken by another program. Set PORT to a free one, such as PORT=${port + 1}.`;
    if (code === "EACCES") return `Port ${port} is not open to this user. Set PORT to one above 1023.`;
    if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL")
      return `HOSTNAME is “${host}”, which is no address of this machine. Set it to one, or leave it out.`;
    return `Nothing can listen on port ${port} of ${host}: ${message}`;
  }
  server.close();
  await once(server, "close");
}
