import { randomBytes } from "node:crypto";
import { terminalMessages } from "@/content/ui/terminal/en";
import { newRef } from "@/lib/ticket/new-ref";
import { Interrupted } from "./asker";
import type { LookUp } from "./look-up";
import { runCli } from "./run-cli";
import { version } from "./version";
import { here } from "./where";

const { stdin, stdout, stderr } = process;

/** `npm run diagnose`. Questions go to standard error, so that `diagnose > ticket.json` holds only the ticket. */
async function main(): Promise<number> {
  try {
    return await runCli({
      words: process.argv.slice(2),
      input: stdin,
      print: (text) => stdout.write(text),
      remark: (text) => stderr.write(text),
      askByPrompts:
        stdin.isTTY && stderr.isTTY
          ? async () => (await import("./ask-prompts")).askByPrompts({ input: stdin, output: stderr }, here())
          : undefined,
      isSeen: stdout.isTTY,
      where: here(),
      ref: newRef(randomBytes(8)),
      version: version(),
      lookUp: process.env.OPENROUTER_API_KEY ? await ownLookUp() : undefined,
    });
  } catch (error) {
    const isCtrlC =
      error instanceof Interrupted || (error instanceof Error && error.name === "ExitPromptError");
    if (!isCtrlC) {
      stderr.write(`\n${terminalMessages.bad.failed}\n`);
      return 1;
    }
    stderr.write(`\n${terminalMessages.stopped.interrupted}\n`);
    return 130;
  }
}

/** Fetched only if there is a key: the SDK of OpenRouter takes its time to load. */
async function ownLookUp(): Promise<LookUp> {
  const { accountOf, createLookUp } = await import("./look-up");
  return createLookUp(accountOf(process.env), here());
}

// Ctrl-C between two prompts, or while lines are read.
process.on("SIGINT", () => {
  stderr.write(`\n${terminalMessages.stopped.interrupted}\n`);
  process.exit(130);
});
// A reader that closes the pipe early, such as `head`, is no fault.
stdout.on("error", () => process.exit(0));
process.exitCode = await main();
// An open terminal would keep the process alive.
stdin.unref?.();
