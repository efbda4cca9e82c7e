import { getShortestPaths } from "xstate/graph";
import type { Language } from "@/content/languages";
import { choose, optionsOf, start, stepOf } from "@/lib/flow/options";
import { fieldsFor } from "@/lib/ticket/fields-for";
import { answersOf, type Field, type FieldId } from "@/machines/form";
import { type Issue, registry } from "@/machines/registry";
import { isWayOut } from "@/machines/step";
import { everyFlow } from "../../machines/every-flow";
import { person } from "../support";

/** A way through an issue, as a person sees it. */
export interface Way {
  /** What the start page calls the problem. */
  readonly symptom: string;
  /** What each step asks, and the answer that is given. */
  readonly answers: readonly { readonly heading: string; readonly label: string }[];
  /** The heading of the form. */
  readonly form: string;
  /** What the form needs to be whole. */
  readonly fields: readonly (readonly [id: FieldId, text: string])[];
}

/** Texts of a step as they are seen: without the marks of what is code. */
const seen = (text = "") => text.replaceAll("`", "");

/** A moment that no form takes for one to come, in whatever time zone. */
const lately = new Date(Date.now() - 48 * 3_600_000).toISOString();

const written: Readonly<Record<Exclude<Field["kind"], "choice">, string>> = {
  email: person.email,
  line: "Base",
  instant: lately.slice(0, 16),
  day: lately.slice(0, 10),
  money: person.amount,
  text: person.note,
  ids: person.generation,
};

/** The options of the shortest way to the ticket of an issue on which each question is answered, by its chart. */
function shortestOptions(issue: Issue): string[] {
  const { machine, policy } = everyFlow()[issue];
  const [shortest] = getShortestPaths(machine, {
    input: { policy },
    events: (snapshot) =>
      optionsOf(snapshot)
        .filter((option) => !isWayOut(option))
        .map((type) => ({ type })),
    toState: (snapshot) => stepOf(snapshot) === "ticket",
  }).toSorted((one, other) => one.steps.length - other.steps.length);
  if (shortest === undefined) throw new Error(`No way leads to the ticket of ${issue}`);
  // Each entry holds an event and the state after it; the first is the start.
  return shortest.steps.slice(1).map(({ event }) => event.type);
}

/**
 * A way to the ticket of an issue: read from its chart, its form and its messages.
 *
 * @param options what is answered, from the first step on; the shortest way unless told
 */
export async function wayThrough(
  issue: Issue,
  language: Language = "en",
  options: readonly string[] = shortestOptions(issue),
): Promise<Way> {
  const flow = everyFlow(undefined, language)[issue];
  const { steps, symptom } = flow.messages;
  let snapshot = start(flow);
  const told = options.map((option) => {
    const step = stepOf(snapshot);
    snapshot = choose(flow, snapshot, option);
    return { issue, step, option };
  });
  const { form } = await registry[issue].form();
  return {
    symptom: seen(symptom),
    answers: told.map(({ step, option }) => ({
      heading: seen(steps[step]?.heading),
      label: seen(steps[step]?.options[option]?.label),
    })),
    form: seen(steps.ticket?.heading),
    fields: fieldsFor(form, answersOf(issue, told), {})
      .filter(({ required }) => required)
      .map(({ id, kind, choices = [] }) => [id, kind === "choice" ? (choices[0] ?? "") : written[kind]]),
  };
}
