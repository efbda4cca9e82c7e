import * as z from "zod/mini";
import { fieldIds } from "./fields";
import { evidenceSchema } from "./schema";

/**
 * What a browser sends when the person presses submit: their answers (as the address of the ticket step) and the form
 * as typed. The server makes the ticket out of it with the same code as the page, so it never stores a text that it has
 * not checked and redacted itself.
 */
export const submissionSchema = z.strictObject({
  /** Made with the form: a double click, a retry or a reload is the same submission. */
  idempotency_key: z.uuid(),
  /** Path and query of the ticket step. */
  address: z.string().check(z.startsWith("/"), z.maxLength(8000)),
  draft: z.partialRecord(z.enum(fieldIds), z.string().check(z.maxLength(20_000))),
  evidence: z.array(evidenceSchema).check(z.maxLength(5)),
  /** IANA name. */
  time_zone: z.string().check(z.maxLength(64)),
  /** BCP 47. */
  locale: z.string().check(z.maxLength(35)),
});

export type Submission = z.infer<typeof submissionSchema>;

/** Where the receipt of a stored ticket is. */
export interface ReceiptLink {
  readonly id: string;
  readonly ref: string;
  /** Path of the receipt. */
  readonly receipt: string;
}
