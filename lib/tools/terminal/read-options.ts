import { parseArgs } from "node:util";
import { terminalMessages } from "@/content/ui/terminal/en";
import { BadAnswer } from "./asker";
import { shown } from "./shown";

export const formats = ["markdown", "json", "eml"] as const;
export type Format = (typeof formats)[number];

const endings: Readonly<Record<string, Format>> = { md: "markdown", json: "json", eml: "eml" };

/**
 * Reads the words behind `diagnose`.
 *
 * @throws {BadAnswer} with a sentence on what is wrong
 */
export function readOptions(words: readonly string[]) {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new BadAnswer(terminalMessages.bad.usage);
  const answers = new Map<string, string>();
  for (const text of values.answer ?? []) {
    const [, step, option] = /^([a-z0-9.-]+)=([a-z0-9-]+)$/.exec(text) ?? [];
    if (step === undefined || option === undefined)
      throw new BadAnswer(terminalMessages.bad.answer(shown(text)));
    answers.set(step, option);
  }
  const format = values.format ?? endings[/\.([a-z]+)$/i.exec(values.out ?? "")?.[1]?.toLowerCase() ?? ""];
  if (format !== undefined && !isFormat(format))
    throw new BadAnswer(terminalMessages.bad.format(shown(format)));
  return {
    /** An issue, a path with query, or a whole link. */
    start: positionals[0],
    /** `step` or `issue.step` → option. */
    answers,
    format,
    out: values.out,
    /** Prints a ticket whose answers do not fit together. */
    insist: values.insist ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        answer: { type: "string", multiple: true },
        format: { type: "string" },
        out: { type: "string" },
        insist: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? shown(error.message) : "";
    throw new BadAnswer(`${why}\n${terminalMessages.bad.usage}`);
  }
}
