import * as z from "zod/mini";
import type { LinkId } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import { assistantMessages, terminalMessages } from "@/content/ui/terminal/en";
import { typedMessages } from "@/content/ui/typed/en";
import { type Draft, fieldIds } from "@/machines/form";
import { issues } from "@/machines/registry";
import { describeStep, layOut } from "./describe-step";
import { choicesOf, doubtsAt, formOf, linesOf, lookupsOf, type Place, typedFactOf } from "./session";
import { timeLeft } from "./time-left";
import { linkTo, type Where } from "./where";

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

export type StepView = z.infer<typeof stepSchema>;

/** @param kept what was typed on the way and belongs on the ticket */
export function stepView(place: Place, kept: Draft, where: Where): StepView {
  const { screen, flow, address } = place;
  const { messages, meta } = screen;
  const titled = (id: LinkId) => ({ title: common.links[id], url: flow.policy.links[id] });
  const time = timeLeft(place, kept, where);
  const fact = typedFactOf(place);
  const form = meta.kind === "form" ? formOf(place, kept) : undefined;
  const doubts = doubtsAt(place, kept, where);
  return {
    address,
    ...(where.siteUrl === undefined ? {} : { link: linkTo(where, address) }),
    issue: screen.issue,
    step: screen.step,
    kind: meta.kind,
    ...(meta.kind === "outcome" ? { outcome: meta.outcome } : {}),
    ...(meta.kind === "instruction" && meta.urgent ? { urgent: true } : {}),
    heading: messages.heading,
    body: [...(messages.body ?? [])],
    actions: (messages.actions ?? []).map(({ text, note, link: id }) => ({
      text,
      ...(note === undefined ? {} : { note }),
      ...(id === undefined ? {} : { link: titled(id) }),
    })),
    ...(messages.lookUp
      ? { look_up: { title: messages.lookUp.title, entries: [...messages.lookUp.entries] } }
      : {}),
    links: (messages.links ?? []).map(titled),
    ...(time === undefined || doubts.length > 0 ? {} : { time }),
    options: choicesOf(place).map(({ id, label, hint, chosen }) => ({
      option: id,
      label,
      ...(hint === undefined ? {} : { hint }),
      ...(chosen ? { chosen } : {}),
    })),
    ...(fact === undefined ? {} : { typed_fact: { fact, label: typedMessages.rule[fact].label } }),
    ...(form === undefined
      ? {}
      : {
          fields: form.map(({ id, label, hint, required, choices }) => ({
            field: id,
            label,
            required,
            ...(hint === "" ? {} : { hint }),
            ...(choices === undefined ? {} : { choices: [...choices] }),
          })),
        }),
    answers: linesOf(place).map(({ issue, step, question, answer, how }) => ({
      issue,
      step,
      question,
      answer,
      how,
    })),
    dropped: screen.dropped.length + screen.unreadable,
    ...(screen.handOverHref === undefined ? {} : { goes_on_at: screen.handOverHref }),
    back: screen.backHref,
    ...(lookupsOf(place).length === 0 ? {} : { checks: [...lookupsOf(place)] }),
    ...(Object.keys(kept).length === 0 ? {} : { kept }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/** The same for a client that shows text only. */
export function stepText(place: Place, kept: Draft, where: Where): string {
  const { options, fields, answers, address, link, goes_on_at, typed_fact, checks } = stepView(
    place,
    kept,
    where,
  );
  const list = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? "" : `\n${title}\n${rows.join("\n")}\n`;
  return [
    layOut(describeStep(place, kept, where)),
    list(
      terminalMessages.options,
      options.map(({ option, label, hint }) => `- ${option}: ${label}${hint ? ` (${hint})` : ""}`),
    ),
    typed_fact ? `\n${terminalMessages.lines.fact(typed_fact.fact)}\n` : "",
    list(
      assistantMessages.fields,
      (fields ?? []).map(
        ({ field, label, required, choices }) =>
          `- ${field} (${[required ? assistantMessages.required : assistantMessages.optional, ...(choices ?? [])].join(", ")}): ${label}`,
      ),
    ),
    list(
      assistantMessages.receipt,
      answers.map(
        ({ question, answer, how }) => `- ${question} → ${how === "asked" ? answer : common.assumed}`,
      ),
    ),
    checks ? `\n${assistantMessages.checks(checks.join(", "))}\n` : "",
    `\n${assistantMessages.address(address)}\n`,
    link === undefined ? "" : `${assistantMessages.link(link)}\n`,
    goes_on_at ? `${assistantMessages.goOn(goes_on_at)}\n` : "",
    ...Object.keys(kept).map((field) => `${assistantMessages.kept(field)}\n`),
  ].join("");
}
