// npm start: installs and builds if need be, then serves.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { build } from "./build.mjs";
import { childEnv, install, pinnedNode, root } from "./install.mjs";

if (!install() || !build()) process.exit(1);

const server = spawn(pinnedNode(), [join(root, ".next", "standalone", "server.js")], {
  cwd: root,
  env: childEnv({
    // Next's server moves into its own folder; what is stored must not go there.
    DATA_DIR: resolve(root, process.env.DATA_DIR || "data"),
    // The server finishes the deliveries in hand before it ends.
    NEXT_MANUAL_SIG_HANDLE: "true",
  }),
  // The channel tells the server when this process is gone, even if it was killed.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
server.on("error", (error) => {
  console.error(`The server did not start: ${error.message}`);
  process.exit(1);
});
server.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
