import type { Draft, FieldId } from "@/machines/form";
import { printable } from "./printable";
import { redact, type SecretKind } from "./redact";

/**
 * Strikes secrets, and what can't be printed, out of everything that was typed.
 *
 * @returns the same fields, and what was struck out, each kind once
 */
export function redactDraft(typed: Draft): { draft: Draft; found: SecretKind[] } {
  const draft: Partial<Record<FieldId, string>> = {};
  const found = new Set<SecretKind>();
  for (const id of Object.keys(typed) as FieldId[]) {
    const clean = redact(printable(String(typed[id] ?? "")));
    draft[id] = clean.text;
    for (const kind of clean.found) found.add(kind);
  }
  return { draft, found: [...found] };
}
