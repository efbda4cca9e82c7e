import * as z from "zod/mini";
import { type Draft, fieldIds } from "./fields";
import { redact } from "./redact";

const storedDraft = z.object({
  /** Milliseconds since 1970. */
  until: z.number(),
  fields: z.partialRecord(z.enum(fieldIds), z.string().check(z.maxLength(20_000))),
});

/**
 * Reads what an earlier visit kept.
 *
 * @param text as found in storage: it may be absent, old, or anything that another program wrote
 * @returns an empty draft where it can't be read or has expired. Never throws.
 */
export function readStoredDraft(text: string | null, now: Date): Draft {
  if (text === null) return {};
  try {
    const parsed = storedDraft.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.until > now.getTime() ? readable(parsed.data.fields) : {};
  } catch {
    return {};
  }
}

/** Clocks count from instants without a further look, so one that is none is left out. */
function readable(fields: Draft): Draft {
  const isReadable = ([id, text]: [string, string]) =>
    !id.endsWith("_at") || text === "" || !Number.isNaN(Date.parse(text));
  return Object.fromEntries(Object.entries(fields).filter(isReadable));
}

/** @param keepDays days until it expires, see `policy.device` */
export function writeStoredDraft(draft: Draft, now: Date, keepDays: number): string {
  const fields = Object.fromEntries(
    Object.entries(draft).map(([id, text]) => [id, redact(String(text)).text.slice(0, 20_000)]),
  );
  return JSON.stringify({ until: now.getTime() + keepDays * 86_400_000, fields });
}
