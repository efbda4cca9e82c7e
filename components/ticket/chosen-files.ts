import type { Issue } from "@/machines/registry";
import type { ChosenFile } from "./read-attachment";

const chosen = new Map<Issue, readonly ChosenFile[]>();

/** What was chosen on this page, so that going back to change an answer does not lose it. */
export const chosenFiles = (issue: Issue): readonly ChosenFile[] => chosen.get(issue) ?? [];

/** In memory only: a file is written into the browser's storage where its ticket waits for a network, and nowhere else. */
export function setChosenFiles(issue: Issue, files: readonly ChosenFile[]): void {
  chosen.set(issue, files);
}
