import { useSyncExternalStore } from "react";
import type { Report } from "@/lib/evidence/report";
import type { Issue } from "@/machines/step";

/** What is known of the export that the person has opened on this page. In memory only: closing the tab forgets it. */
export type EvidenceState =
  | { readonly kind: "none" }
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly rows: number;
      /** Of the file, from 0 to 1; `undefined` where its size is not known. */
      readonly share: number | undefined;
    }
  | { readonly kind: "wrong"; readonly name: string; readonly message: string }
  | {
      readonly kind: "done";
      readonly name: string;
      readonly report: Report;
      /** Sentences about rows that were not counted. */
      readonly unreadable: readonly string[];
      /** `undefined` for made-up data. */
      readonly file: File | undefined;
    };

let state: EvidenceState = { kind: "none" };
const listeners = new Set<() => void>();
const none: EvidenceState = { kind: "none" };

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function setEvidence(next: EvidenceState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const currentEvidence = (): EvidenceState => state;

export const useEvidence = (): EvidenceState => useSyncExternalStore(subscribe, currentEvidence, () => none);

/** The option of a step that the person's own export speaks for, the finding with the most money first. */
export function useSuggestion(issue: Issue, step: string): string | undefined {
  const known = useEvidence();
  if (known.kind !== "done" || known.file === undefined) return undefined;
  for (const { leadsTo } of known.report.findings) {
    const target = leadsTo.find((candidate) => candidate.issue === issue && candidate.step === step);
    if (target) return target.option;
  }
  return undefined;
}
