import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Flow } from "@/lib/flow/flow";
import type { Shown } from "@/lib/flow/load-screen";
import { loadMessages } from "@/lib/language/load-messages";
import { choiceNames, fieldWords } from "@/lib/ticket/field-words";
import { fieldsFor } from "@/lib/ticket/fields-for";
import { everyIssue } from "@/machines/every-issue";
import { answersOf } from "@/machines/form";

/** A flow for the API: its steps, the kind of each, and the facts that it shows. */
export const toldFlow = ({ issue, messages, chart }: Flow) => ({
  issue,
  title: messages.title,
  first: chart.initial,
  steps: Object.entries(chart.states).map(([step, { meta }]) => ({
    step,
    ...meta,
    heading: messages.steps[step]?.heading,
  })),
});

/** A step for the API: its screen, and the fields of a ticket step. */
export async function toldStep({ flow, screen }: Shown) {
  if (screen.meta.kind !== "form") return screen;
  const words = await loadMessages(flow.language, ticketLoaders);
  const answers = answersOf(flow.issue, [...screen.carried, ...screen.lines]);
  const fields = fieldsFor(everyIssue[flow.issue].form, answers, {}).map((field) => {
    const names = choiceNames(words, field.id);
    return {
      field: field.id,
      kind: field.kind,
      required: field.required,
      ...fieldWords(words, field, flow.messages.note),
      ...(field.choices && {
        choices: field.choices.map((choice) => ({ choice, label: names[choice] ?? choice })),
      }),
    };
  });
  return { ...screen, fields };
}
