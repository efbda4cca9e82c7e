// Runs before the built server reads HOSTNAME, and makes it what Next can listen on.
import { setDefaultResultOrder } from "node:dns";
import { hostname } from "node:os";

const { HOSTNAME } = process.env;
// Containers set HOSTNAME to the machine's own name; listening on that alone would shut localhost out.
if (HOSTNAME === hostname()) delete process.env.HOSTNAME;
// Next calls 127.0.0.1 "localhost", so it takes a rewrite on 127.0.0.1 for one to another server, and redirects without end.
if (HOSTNAME === "127.0.0.1" || HOSTNAME === "::1") {
  process.env.HOSTNAME = "localhost";
  setDefaultResultOrder(HOSTNAME === "::1" ? "ipv6first" : "ipv4first");
}
