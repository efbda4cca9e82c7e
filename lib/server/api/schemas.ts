import * as z from "zod/mini";
import { languages } from "@/content/languages";
import { apiMessages } from "@/content/ui/api/en";
import { submissionSchema } from "@/lib/ticket/submission";
import { fieldIds } from "@/machines/form";
import { issues } from "@/machines/registry";

const { fields } = apiMessages;
const said = (description: string) => z.describe(description);
const issue = z.enum(issues);

/** What every error looks like: RFC 9457. */
export const problemSchema = z.object({
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  errors: z.optional(
    z.array(z.object({ pointer: z.string(), detail: z.string() })).check(said(fields.errors)),
  ),
  receipt: z.optional(z.string().check(said(fields.receipt))),
});

/** The kind of a step; the rest depends on it. */
const meta = {
  kind: z.enum(["question", "instruction", "wait", "form", "outcome"]),
  facts: z.array(z.string()),
};

/** A flow, as `GET /api/flows` lists it. */
export const flowSchema = z.object({
  issue,
  title: z.string(),
  first: z.string(),
  steps: z.array(z.looseObject({ step: z.string(), ...meta, heading: z.string() })),
});

const answer = { issue, step: z.string(), option: z.string() };
const lineSchema = z.object({
  ...answer,
  how: z.enum(["asked", "assumed"]),
  topic: z.string(),
  question: z.string(),
  answer: z.string(),
  kind: z.enum(["answered", "tried", "left"]),
  changeHref: z.string(),
});
const wordsSchema = z.object({
  heading: z.string(),
  receipt: z.string(),
  body: z.optional(z.array(z.string())),
  bodyOf: z.optional(z.record(z.string(), z.array(z.string()))),
  actions: z.optional(
    z.array(z.object({ text: z.string(), link: z.optional(z.string()), note: z.optional(z.string()) })),
  ),
  links: z.optional(z.array(z.string())),
  lookUp: z.optional(
    z.object({
      title: z.string(),
      entries: z.array(z.object({ term: z.string(), meaning: z.string() })),
    }),
  ),
  options: z.record(z.string(), z.object({ label: z.string(), hint: z.optional(z.string()) })),
});
const fieldSchema = z.object({
  field: z.enum(fieldIds),
  kind: z.enum(["email", "choice", "line", "instant", "day", "money", "ids", "text"]),
  required: z.boolean(),
  label: z.string(),
  hint: z.string(),
  choices: z.optional(z.array(z.object({ choice: z.string(), label: z.string() }))),
});

/** A step, as `GET /api/flows/{issue}/{step}` shows it. */
export const stepSchema = z.object({
  issue,
  step: z.string(),
  meta: z.looseObject(meta).check(said(fields.meta)),
  title: z.string(),
  messages: wordsSchema,
  fields: z.optional(z.array(fieldSchema).check(said(fields.formFields))),
  options: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        hint: z.optional(z.string()),
        href: z.string(),
        chosen: z.boolean(),
      }),
    )
    .check(said(fields.options)),
  solvedHref: z.optional(z.string()),
  supportHref: z.optional(z.string()),
  backHref: z.string(),
  startHref: z.string(),
  handOverHref: z.optional(z.string()),
  carried: z.array(lineSchema),
  lines: z.array(lineSchema).check(said(fields.lines)),
  later: z.array(
    z.object({
      ...answer,
      topic: z.string(),
      answer: z.string(),
      isChanging: z.boolean(),
      href: z.optional(z.string()),
    }),
  ),
  dropped: z.array(z.object({ ...answer, topic: z.optional(z.string()) })).check(said(fields.dropped)),
  unreadable: z.int().check(z.nonnegative(), said(fields.unreadable)),
  language: z.optional(z.enum(languages)),
  ref: z.optional(z.string()),
  embed: z.optional(z.enum(["auto", "light", "dark"])),
});

const { shape } = submissionSchema;

/** What `POST /api/tickets` takes, with a word on each part. */
export const describedSubmissionSchema = z.strictObject({
  ...shape,
  idempotency_key: shape.idempotency_key.check(said(fields.key)),
  address: shape.address.check(said(fields.address)),
  draft: shape.draft.check(said(fields.draft)),
  evidence: shape.evidence.check(said(fields.evidence)),
  open_seconds: shape.open_seconds.check(said(fields.openSeconds)),
  website: shape.website.check(said(fields.website)),
});

/** The address of a stored ticket. */
export const ticketLinkSchema = z.object({ id: z.string(), ref: z.string(), receipt: z.string() });

/** How far a ticket is. */
export const confirmationSchema = z.object({
  id: z.string(),
  ref: z.string(),
  issue,
  request: z.string(),
  email: z.string(),
  received_at: z.iso.datetime(),
  files: z.int(),
  state: z.enum(["received", "delivering", "delivered", "delayed"]),
  held_by: z.nullable(z.enum(["desk", "folder"])).check(said(fields.heldBy)),
  references: z.array(z.string()),
});

/** A stored file: a picture is re-encoded, so it may differ from what was sent. */
export const storedFileSchema = z.object({ type: z.string(), bytes: z.int(), sha256: z.string() });
