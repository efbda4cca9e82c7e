import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** `script` of util-linux, which Debian and Ubuntu always have: it runs a command in a pseudo-terminal. */
export const hasScript = /util-linux/.test(
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "",
);

/** How long a busy machine may take to show the next thing. */
const patienceMs = 20_000;

export const keys = { enter: "\r", down: "\x1b[B", up: "\x1b[A", ctrlC: "\x03" } as const;

/** A command in a terminal, and a person who reads before they type. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number>;
  #raw = "";
  #read = 0;
  #wake = () => {};

  /** @param columns how wide the terminal is */
  constructor(
    command: string,
    { columns = 80, env = {} }: { columns?: number; env?: Record<string, string> } = {},
  ) {
    this.#child = spawn("script", ["-qec", `stty cols ${columns} rows 40; exec ${command}`, "/dev/null"], {
      env: {
        ...process.env,
        NO_COLOR: undefined,
        TERM: "xterm-256color",
        LANG: "C.UTF-8",
        TZ: "UTC",
        ...env,
      },
    });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#raw += text;
      this.#wake();
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on("close", (code) => {
        this.#wake();
        resolve(code ?? -1);
      });
    });
  }

  /** All that was shown, with the codes of colours and cursor. */
  get raw(): string {
    return this.#raw;
  }

  /**
   * Waits until a text is shown, after those waited for before.
   *
   * @throws with what is shown instead, once the command has ended or said nothing for long
   */
  async until(text: string): Promise<void> {
    const late = Date.now() + patienceMs;
    for (;;) {
      const shown = stripVTControlCharacters(this.#raw).replaceAll("\r", "");
      const at = shown.indexOf(text, this.#read);
      if (at >= 0) {
        this.#read = at + text.length;
        return;
      }
      if (this.#child.exitCode !== null || Date.now() > late)
        throw new Error(`No “${text}”:\n${shown.slice(this.#read)}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, patienceMs).unref();
      });
    }
  }

  press(...typed: readonly string[]): void {
    this.#child.stdin?.write(typed.join(""));
  }

  /** @returns the exit code of the command */
  ended(): Promise<number> {
    return this.#ended;
  }

  kill(): void {
    this.#child.kill();
  }
}
