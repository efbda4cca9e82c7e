import * as z from "zod/mini";
import { fieldIds } from "@/machines/form";
import { issues } from "@/machines/registry";

// The whole of what assistants get. The server names only the parts of it that they need to find their way.

const link = z.object({ title: z.string(), url: z.url() });

/** A step as data. Absent is what the step has not. */
export const stepSchema = z.object({
  address: z.string(),
  /** The same on the web. */
  link: z.optional(z.url()),
  issue: z.enum(issues),
  step: z.string(),
  kind: z.enum(["question", "instruction", "wait", "form", "outcome"]),
  outcome: z.optional(z.enum(["solved", "why-not", "hand-over"])),
  urgent: z.optional(z.boolean()),
  heading: z.string(),
  body: z.array(z.string()),
  actions: z.array(z.object({ text: z.string(), note: z.optional(z.string()), link: z.optional(link) })),
  look_up: z.optional(
    z.object({ title: z.string(), entries: z.array(z.object({ term: z.string(), meaning: z.string() })) }),
  ),
  links: z.array(link),
  time: z.optional(z.string()),
  options: z.array(
    z.object({
      option: z.string(),
      label: z.string(),
      hint: z.optional(z.string()),
      chosen: z.optional(z.boolean()),
    }),
  ),
  typed_fact: z.optional(z.object({ fact: z.string(), label: z.string() })),
  fields: z.optional(
    z.array(
      z.object({
        field: z.enum(fieldIds),
        label: z.string(),
        hint: z.optional(z.string()),
        required: z.boolean(),
        choices: z.optional(z.array(z.string())),
      }),
    ),
  ),
  answers: z.array(
    z.object({
      issue: z.enum(issues),
      step: z.string(),
      question: z.string(),
      answer: z.string(),
      how: z.enum(["asked", "assumed"]),
    }),
  ),
  /** How many answers of the address no longer fit and were left out. */
  dropped: z.number(),
  goes_on_at: z.optional(z.string()),
  back: z.string(),
  /** What `billing_look_up` can look up here. */
  checks: z.optional(z.array(z.string())),
  kept: z.optional(z.partialRecord(z.enum(fieldIds), z.string())),
  /** Contradictions between facts and answers: ask which is right. */
  doubts: z.optional(z.array(z.string())),
});

/** The issues that own words may be about, the likeliest first. */
export const foundIssuesSchema = z.object({
  issues: z.array(
    z.object({
      issue: z.enum(issues),
      step: z.string(),
      address: z.string(),
      /** From 0 to 1. */
      score: z.number(),
    }),
  ),
  /** Whether it is a matter of a payment at all. */
  isBilling: z.boolean(),
});

/** What an error means. */
export const errorAnswerSchema = z.object({
  known: z.boolean(),
  id: z.nullable(z.string()),
  /** In words: what it is, what it means, and what to do. */
  about: z.string(),
  isMoney: z.nullable(z.boolean()),
  /** `openrouter`, the name of another service, or `null` if the text does not tell. */
  service: z.nullable(z.string()),
  issue: z.nullable(z.enum(issues)),
  step: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** Amounts are US dollars. */
  figures: z.record(z.string(), z.number()),
  /** ISO 8601, UTC. */
  comesBackAt: z.nullable(z.string()),
});

const findingSchema = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  money: z.string(),
  rows: z.number(),
  /** Generation ids of all its rows. */
  ids: z.array(z.string()),
  /** Path and query of the step after the answer that it supports. */
  leadsTo: z.nullable(z.string()),
});

/** What `read-export --json` prints of a file. Money is in US dollars, as exact decimals. */
export const readFileSchema = z.object({
  file: z.string(),
  /** `export`, or what the file is instead. */
  kind: z.string(),
  rows: z.number(),
  /** Share of the money that could be read, from 0 to 1. */
  readShare: z.number(),
  /** Rows that were there before, counted once. */
  duplicates: z.number(),
  total: z.string(),
  unreadable: z.object({ rows: z.number(), says: z.array(z.string()) }),
  findings: z.array(findingSchema),
  /** A question about the format that only the person can answer, by an option. */
  asks: z.optional(z.string()),
});
