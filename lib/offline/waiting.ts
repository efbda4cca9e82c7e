import type { Submission } from "../ticket/submission";

/** A finished submission, without what is only known at the moment of sending. */
export type Finished = Omit<Submission, "open_seconds">;

/** The state of a ticket that was sent without a network. `address` is path and query of its form. */
export type Outcome =
  | { readonly kind: "waiting"; readonly submission: Finished }
  | { readonly kind: "sent"; readonly receipt: string; readonly address: string }
  | {
      readonly kind: "refused";
      /** A sentence for the person. */
      readonly detail: string;
      readonly address: string;
      /** Path of the receipt of what was sent before under the same key. */
      readonly receipt?: string | undefined;
    };

/** With the instant from which it is kept no longer, in milliseconds. */
export type Kept = Outcome & { readonly until: number };

/**
 * Reads what an earlier visit kept.
 *
 * @param found the stored value: it may be old, or written by another program
 * @returns `undefined` if it can't be used or has expired. Never throws.
 */
export function readKept(found: unknown, now: Date): Kept | undefined {
  if (!isRecord(found)) return undefined;
  const { kind, until, submission, receipt, detail, address } = found;
  if (typeof until !== "number" || !(until > now.getTime())) return undefined;
  switch (kind) {
    case "waiting":
      return isSubmission(submission) ? { kind, until, submission } : undefined;
    case "sent":
      return isReceipt(receipt) && isPath(address) ? { kind, until, receipt, address } : undefined;
    case "refused":
      return typeof detail === "string" && isPath(address)
        ? { kind, until, detail, address, receipt: isReceipt(receipt) ? receipt : undefined }
        : undefined;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A path of this site: `//` would lead to another one, also with a line break between, which browsers leave out. */
const isPath = (value: unknown): value is string =>
  typeof value === "string" && /^\/(?![/\\])[!-~]*$/.test(value);

const isReceipt = (value: unknown): value is string =>
  typeof value === "string" && /^(\/[a-z]{2})?\/tickets\/[0-9a-f]+$/.test(value);

/** The server looks at the rest, as it does with every submission. */
function isSubmission(value: unknown): value is Finished {
  return (
    isRecord(value) &&
    typeof value.idempotency_key === "string" &&
    isPath(value.address) &&
    isRecord(value.draft) &&
    Array.isArray(value.evidence)
  );
}
