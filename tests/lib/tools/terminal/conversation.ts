import { Readable } from "node:stream";
import { parseQuery } from "@/lib/flow/address";
import type { LookUp } from "@/lib/tools/terminal/look-up";
import { runCli } from "@/lib/tools/terminal/run-cli";
import type { Where } from "@/lib/tools/terminal/where";
import type { Draft } from "@/machines/form";
import { isIssue } from "@/machines/registry";
import { now } from "../../ticket/drafts";

export const where: Where = { now: () => now, timeZone: "UTC", locale: "en-GB" };
export const ref = "BT-7F3K-9QX2";

/** What is given for each step of a way to a ticket, in order. */
export function answersOf(way: string): string[] {
  const [path = "", query = ""] = way.split("?");
  const issue = path.split("/")[1] ?? "";
  if (!isIssue(issue)) throw new Error(`${way} names no issue`);
  return parseQuery(issue, query).answers.map(({ option }) => option);
}

/** A draft as the lines of a form. */
export const named = (draft: Draft): string[] => Object.entries(draft).map(([id, text]) => `${id}: ${text}`);

/** `diagnose` with lines out of a pipe, in this process. */
export async function talk(
  words: readonly string[],
  lines: readonly string[],
  change: Partial<Where> = {},
  lookUp?: LookUp,
) {
  let printed = "";
  let remarks = "";
  const code = await runCli({
    words,
    input: Readable.from(lines.map((line) => `${line}\n`)),
    print: (text) => {
      printed += text;
    },
    remark: (text) => {
      remarks += text;
    },
    isSeen: false,
    where: { ...where, ...change },
    ref,
    version: "1.2.3",
    lookUp,
  });
  return { code, printed, remarks };
}
