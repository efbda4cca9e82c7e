import type { LinkId } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import { assistantMessages, terminalMessages } from "@/content/ui/terminal/en";
import { typedMessages } from "@/content/ui/typed/en";
import type { Draft } from "@/machines/form";
import { describeStep, layOut } from "./describe-step";
import { choicesOf, doubtsAt, formOf, linesOf, lookupsOf, type Place, typedFactOf } from "./session";
import { timeLeft } from "./time-left";
import { linkTo, type Where } from "./where";

export type StepView = ReturnType<typeof stepView>;

/**
 * A step as data. Undefined is what the step has not.
 *
 * @param kept what was typed on the way and belongs on the ticket
 */
export function stepView(place: Place, kept: Draft, where: Where) {
  const { screen, flow, address } = place;
  const { messages, meta } = screen;
  const titled = (id: LinkId) => ({ title: common.links[id], url: flow.policy.links[id] });
  const fact = typedFactOf(place);
  const checks = lookupsOf(place);
  const doubts = doubtsAt(place, kept, where);
  return {
    address,
    /** The same on the web. */
    link: where.siteUrl && linkTo(where, address),
    issue: screen.issue,
    step: screen.step,
    kind: meta.kind,
    outcome: meta.kind === "outcome" ? meta.outcome : undefined,
    urgent: (meta.kind === "instruction" && meta.urgent) || undefined,
    heading: messages.heading,
    body: messages.body ?? [],
    actions: (messages.actions ?? []).map(({ text, note, link }) => ({
      text,
      note,
      link: link && titled(link),
    })),
    look_up: messages.lookUp,
    links: (messages.links ?? []).map(titled),
    time: doubts.length > 0 ? undefined : timeLeft(place, kept, where),
    options: choicesOf(place).map(({ id, label, hint, chosen }) => ({
      option: id,
      label,
      hint,
      chosen: chosen || undefined,
    })),
    typed_fact: fact && { fact, label: typedMessages.rule[fact].label },
    fields:
      meta.kind === "form"
        ? formOf(place, kept).map(({ id, label, hint, required, choices }) => ({
            field: id,
            label,
            required,
            hint: hint || undefined,
            choices,
          }))
        : undefined,
    answers: linesOf(place).map(({ issue, step, question, answer, how }) => ({
      issue,
      step,
      question,
      answer,
      how,
    })),
    /** How many answers of the address no longer fit and were left out. */
    dropped: screen.dropped.length + screen.unreadable,
    goes_on_at: screen.handOverHref,
    back: screen.backHref,
    /** What `billing_look_up` can look up here. */
    checks: checks.length === 0 ? undefined : checks,
    kept: Object.keys(kept).length === 0 ? undefined : kept,
    /** Contradictions between facts and answers: ask which is right. */
    doubts: doubts.length === 0 ? undefined : doubts,
  };
}

/** The same for a client that shows text only. */
export function stepText(place: Place, kept: Draft, where: Where): string {
  const view = stepView(place, kept, where);
  const { options, fields, answers, address, link, goes_on_at, typed_fact, checks } = view;
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
