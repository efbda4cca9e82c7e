import { type Draft, fieldIds } from "@/machines/form";
import { redact } from "./redact";

/** More than any field takes. */
const longest = 20_000;

/**
 * Reads what an earlier visit kept. Checked by hand, for a flat record of texts is not worth zod's 22 KB on the page of a clock.
 *
 * @param text as found in storage: it may be absent, old, or anything that another program wrote
 * @returns an empty draft where it can't be read or has expired. Never throws.
 */
export function readStoredDraft(text: string | null, now: Date): Draft {
  if (text === null) return {};
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== "object" || stored === null || !("until" in stored) || !("fields" in stored))
      return {};
    const { until, fields } = stored;
    if (typeof until !== "number" || !(until > now.getTime())) return {};
    if (typeof fields !== "object" || fields === null) return {};
    return Object.fromEntries(Object.entries(fields).filter(isReadable));
  } catch {
    return {};
  }
}

/** Clocks count from instants without a further look, so one that is none is left out. */
function isReadable([id, text]: [string, unknown]): boolean {
  if (!(fieldIds as readonly string[]).includes(id) || typeof text !== "string" || text.length > longest)
    return false;
  return !id.endsWith("_at") || text === "" || !Number.isNaN(Date.parse(text));
}

/** @param keepDays days until it expires, see `policy.device` */
export function writeStoredDraft(draft: Draft, now: Date, keepDays: number): string {
  const fields = Object.fromEntries(
    Object.entries(draft).map(([id, text]) => [id, redact(String(text)).text.slice(0, longest)]),
  );
  return JSON.stringify({ until: now.getTime() + keepDays * 86_400_000, fields });
}
