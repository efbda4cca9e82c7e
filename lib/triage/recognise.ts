import { anyRef } from "@/lib/ticket/new-ref";
import { redact, type SecretKind } from "@/lib/ticket/redact";
import { type ExplainedError, explainError, looksLikeError } from "./explain-error";

/** What somebody put into the box, without keys and card numbers. */
export type Recognised =
  | { readonly kind: "empty" }
  /** A key, and hardly anything else. */
  | { readonly kind: "key"; readonly text: string; readonly found: readonly SecretKind[] }
  /** The reference of a ticket, and hardly anything else. */
  | { readonly kind: "reference"; readonly text: string; readonly found: readonly SecretKind[] }
  | {
      readonly kind: "error";
      readonly error: ExplainedError;
      readonly text: string;
      readonly found: readonly SecretKind[];
    }
  /** Own words. */
  | { readonly kind: "words"; readonly text: string; readonly found: readonly SecretKind[] };

/** Words beside a key or a reference that say nothing of their own: "my key: …". */
const mostWordsBeside = 3;

/**
 * Tells what a text is.
 *
 * @param now the present moment, for waits that an error names
 * @returns never throws
 */
export function recognise(typed: string, now: Date): Recognised {
  const error = explainError(typed, now);
  if (error === undefined) return { kind: "empty" };
  const { text, found } = error;
  if (error.id === undefined && found.includes("api-key") && isAlone(redact(typed).text, /\[[^\]]*\]/g))
    return { kind: "key", text, found };
  if (anyRef.test(text) && isAlone(text, anyRef)) return { kind: "reference", text, found };
  return error.id !== undefined || looksLikeError(text)
    ? { kind: "error", error, text, found }
    : { kind: "words", text, found };
}

/** Whether a text says hardly anything beside what a pattern matches. */
const isAlone = (text: string, pattern: RegExp): boolean =>
  (text.replace(pattern, " ").match(/[\p{L}\p{N}]+/gu) ?? []).length <= mostWordsBeside;
