import * as z from "zod/mini";
import { fieldIds } from "@/machines/form";
import { attachmentSchema } from "./schema";
import { leastSeconds, mostFiles } from "./ticket-limits";

/**
 * What a browser sends when the person presses submit: their answers (as the address of the ticket step) and the form
 * as typed. The server makes the ticket out of it with the same code as the page, so it never stores a text that it has
 * not checked and redacted itself.
 */
export const submissionSchema = z.strictObject({
  /** Made with the form: a double click, a retry or a reload is the same submission. Always in lower case. */
  idempotency_key: z.uuid().check(z.toLowerCase()),
  /** Path and query of the ticket step. */
  address: z.string().check(z.regex(/^\//), z.maxLength(8000)),
  draft: z.partialRecord(z.enum(fieldIds), z.string().check(z.maxLength(20_000))),
  /** Each of them put to `/api/attachments/{idempotency_key}/{sha256}` before. */
  evidence: z.array(attachmentSchema).check(z.maxLength(mostFiles)),
  /** Seconds since the page was opened. */
  open_seconds: z.number().check(z.nonnegative()),
  /** A hidden field, which only programs fill in. */
  website: z.optional(z.string().check(z.maxLength(2000))),
  /** IANA name. */
  time_zone: z.string().check(z.regex(/^[\w+/-]{1,64}$/)),
  /** BCP 47. */
  locale: z.string().check(z.regex(/^[A-Za-z0-9-]{1,35}$/)),
});

export type Submission = z.infer<typeof submissionSchema>;

/** Why a submission looks like that of a program; `undefined` for all that people do. */
export function doubtOf(submission: Submission): "too-fast" | "trap" | undefined {
  if (submission.website) return "trap";
  return submission.open_seconds < leastSeconds ? "too-fast" : undefined;
}
