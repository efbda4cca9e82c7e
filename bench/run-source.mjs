import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { childEnv, pinnedNode, root } from "../.ci/install.mjs";

/**
 * Runs a file of the project in a process of its own, TypeScript or not.
 *
 * @param {string} path from the project's folder
 * @param {string[]} words its arguments
 * @param {{ env?: Record<string, string>, timeout: number }} options milliseconds that it may take
 * @returns {Promise<string>} what it printed
 * @throws when it does not end well
 */
export async function runSource(path, words, { env, timeout }) {
  const running = spawn(
    pinnedNode(),
    [
      ...["--import", "./lib/tools/register-source.mjs", "--conditions=react-server"],
      join(root, path),
      ...words,
    ],
    { cwd: root, env: childEnv(env), stdio: ["ignore", "pipe", "inherit"], timeout },
  );
  const kill = () => running.kill();
  process.prependOnceListener("exit", kill);
  const [printed, [code]] = await Promise.all([text(running.stdout), once(running, "exit")]);
  process.off("exit", kill);
  if (code !== 0) throw new Error(`${path} did not end well.`);
  return printed;
}
