import * as z from "zod/mini";
import { issues } from "@/machines/step";
import { requests } from "./schema";

/** What the receipt of a submitted ticket shows. */
export const receiptSchema = z.object({
  id: z.string(),
  ref: z.string(),
  issue: z.enum(issues),
  request: z.enum(requests),
  /** Masked: `a•••@example.org`. */
  email: z.string(),
  received_at: z.iso.datetime(),
  /** How many went along. */
  files: z.int(),
  state: z.enum(["received", "delivering", "delivered", "delayed"]),
  /** The numbers that help desks gave it. */
  references: z.array(z.string()),
});

export type Receipt = z.infer<typeof receiptSchema>;
