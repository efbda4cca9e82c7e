import { createInterface } from "node:readline";
import { Interrupted } from "./asker";

/**
 * Reads several lines from a terminal, up to an empty one. A paste is taken whole, empty lines included, because the
 * terminal marks where a paste begins and ends.
 *
 * @throws {Interrupted} on Ctrl-C
 */
export function readText(
  prompt: string,
  { input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input, output, prompt, terminal: true });
    const lines: string[] = [];
    let isPasting = false;
    let stopped = false;
    const watch = (_: unknown, key: { name?: string } | undefined) => {
      if (key?.name === "paste-start") isPasting = true;
      if (key?.name === "paste-end") isPasting = false;
    };
    input.on("keypress", watch);
    output.write("\x1b[?2004h");
    reader.on("line", (line) => {
      if (line.trim() === "" && !isPasting) return reader.close();
      lines.push(line);
      reader.prompt();
    });
    reader.on("SIGINT", () => {
      stopped = true;
      reader.close();
    });
    reader.on("close", () => {
      input.off("keypress", watch);
      output.write("\x1b[?2004l");
      if (stopped) reject(new Interrupted());
      else resolve(lines.join("\n").trim());
    });
    reader.prompt();
  });
}
