import type { SummaryOfExport } from "@/lib/export/export-summary";
import type { FindingView } from "@/lib/export/report";
import { mostFileBytes, mostFiles } from "@/lib/ticket/ticket-limits";
import type { Draft, FieldId } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { chosenFiles, setChosenFiles } from "../ticket/chosen-files";
import { readAttachment } from "../ticket/read-attachment";
import { currentDraft, removeFromDraft, setDraft } from "../ticket/use-draft";

/** What the panel has written into the form: it may write over that, never over what the person typed. */
let written: Draft = {};

/**
 * Puts what was chosen of an export onto the ticket: the summary, the generation ids, and days and amount where the
 * person has typed none.
 *
 * @param findings the chosen ones; an empty list takes everything back
 */
export function takeAlong(summary: SummaryOfExport, findings: readonly FindingView[]): void {
  for (const [id, text] of Object.entries(written) as [FieldId, string][])
    if (currentDraft()[id] === text) removeFromDraft(id);
  written = {};
  if (findings.length === 0) return;
  const typed = currentDraft();
  const days = findings.flatMap(({ from, to }) => [from, to]).sort();
  const [only] = findings;
  const next: Record<string, string | undefined> = {
    activity: summary.text,
    generation_ids: summary.generationIds.join("\n"),
    period_from: days[0],
    period_to: days.at(-1) === days[0] ? undefined : days.at(-1),
    // Two findings may be about the same money, so the amount is filled in only for a single one.
    amount: findings.length === 1 && Number(only?.amount) >= 0.01 ? only?.amount : undefined,
  };
  written = Object.fromEntries(Object.entries(next).filter(([id, text]) => text && !typed[id as FieldId]));
  setDraft(written);
}

/** Whether there is nothing to be done, or why the file can't go along. */
export type Attached = "attached" | "too-large" | "too-many" | "failed";

const attachedNames = new Map<Issue, string>();

/**
 * Attaches the export itself to the ticket of an issue, in place of an earlier copy of it.
 *
 * @param withoutNames empties the columns with names of users, apps and keys
 */
export async function attachExport(issue: Issue, file: File, withoutNames: boolean): Promise<Attached> {
  detachExport(issue);
  const files = chosenFiles(issue);
  if (file.size > mostFileBytes) return "too-large";
  if (files.length >= mostFiles) return "too-many";
  try {
    // Fetched when it is used, because few people send the file.
    const { redactable, redactExport } = await import("@/lib/export/redact-export");
    const stream = withoutNames ? file.stream().pipeThrough(redactExport(redactable)) : file.stream();
    const blob = await new Response(stream).blob();
    const read = await readAttachment(new File([blob], file.name, { type: "text/csv" }));
    if (read === undefined) return "failed";
    attachedNames.set(issue, read.file.evidence.sha256);
    setChosenFiles(issue, [...chosenFiles(issue), read.file]);
    return "attached";
  } catch {
    return "failed";
  }
}

export const isAttached = (issue: Issue): boolean => attachedNames.has(issue);

export function detachExport(issue: Issue): void {
  const sha256 = attachedNames.get(issue);
  setChosenFiles(
    issue,
    chosenFiles(issue).filter(({ evidence }) => evidence.sha256 !== sha256),
  );
  attachedNames.delete(issue);
}
