import { existsSync, readFileSync } from "node:fs";
import type { Language } from "@/content/languages";
import { notBilling, type Topic } from "@/lib/triage/rank-issues";
import { issues } from "@/machines/registry";

/** A sentence that somebody may say, with what it is about. */
export interface Said {
  readonly text: string;
  readonly topic: Topic;
  /** The step of the issue where it begins; empty for its first. */
  readonly step: string;
}

const content = new URL("../../../content/", import.meta.url);

/** The files of a language that hold sentences: one beside each issue's messages, and what is no matter of a payment. */
export const saidFiles = (language: Language): { readonly topic: Topic; readonly file: URL }[] => [
  ...issues.map((issue) => ({ topic: issue, file: new URL(`${issue}/said.${language}.txt`, content) })),
  { topic: notBilling, file: new URL(`ui/triage/not-billing.${language}.txt`, content) },
];

/**
 * Reads all sentences of a language: one a line; `[step]` above those that begin at a step of their own. An issue
 * without a file has none.
 */
export function readSaid(language: Language): Said[] {
  return saidFiles(language).flatMap(({ topic, file }) => {
    let step = "";
    return linesOf(file).flatMap((line): Said[] => {
      const heading = /^\[(.+)\]$/.exec(line)?.[1];
      if (heading === undefined) return [{ text: line, topic, step }];
      step = heading;
      return [];
    });
  });
}

const linesOf = (file: URL): string[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
