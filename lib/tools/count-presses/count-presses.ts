import { ticketMessages } from "@/content/ui/ticket/en";
import type { Flow } from "@/lib/flow/flow";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadScreen } from "@/lib/flow/load-screen";
import { choose, optionsOf, start, stepOf } from "@/lib/flow/options";
import { fieldWords } from "@/lib/ticket/field-words";
import { answersOf, type Field } from "@/machines/form";
import { registry } from "@/machines/registry";
import { isWayOut } from "@/machines/step";

// This file is run on older versions of the project, too: it asks of them as little as it can.

/** What it takes to get from the start page to a ticket that is sent, with each step asked. */
export interface Presses {
  readonly issue: string;
  /** The problem on the start page, an option a step, "Check your ticket", "Send". */
  readonly presses: number;
  /** All that the steps and the form show on the way, in English. */
  readonly words: number;
  /** Each step with its words. */
  readonly steps: readonly (readonly [step: string, words: number])[];
}

/** The presses that no answer takes: the problem, the check, the sending. */
const besideAnswers = 3;

const wordsIn = (texts: readonly (string | false | undefined)[]): number =>
  texts
    .filter((text) => typeof text === "string")
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The ways to the ticket that take the fewest answers and leave no step out, as addresses. */
function shortestWays(flow: Flow): string[] {
  const from = start(flow);
  let open = [{ snapshot: from, passed: [stepOf(from)], query: [] as string[] }];
  while (open.length > 0) {
    const there = open.filter(({ snapshot }) => stepOf(snapshot) === "ticket");
    if (there.length > 0) return there.map(({ query }) => `/${flow.issue}/ticket?${query.join("&")}`);
    open = open.flatMap(({ snapshot, passed, query }) =>
      optionsOf(snapshot)
        .filter((option) => !isWayOut(option))
        .flatMap((option) => {
          const next = choose(flow, snapshot, option);
          const step = stepOf(next);
          const answer = `${stepOf(snapshot)}=${option}`;
          return passed.includes(step)
            ? []
            : [{ snapshot: next, passed: [...passed, step], query: [...query, answer] }];
        }),
    );
  }
  return [];
}

/** What a step shows between its heading and its last button. */
async function stepWords(address: string, { waysOut }: Flow): Promise<number> {
  const shown = await loadScreen(address);
  if (shown === undefined) throw new Error(`${address} shows no step`);
  const { messages, options, solvedHref, supportHref } = shown.screen;
  return wordsIn([
    messages.heading,
    ...(messages.body ?? []),
    ...(messages.actions ?? []).flatMap(({ text, note }) => [text, note]),
    ...options.flatMap(({ label, hint }) => [label, hint]),
    solvedHref !== undefined && waysOut.solved,
    supportHref !== undefined && waysOut.support,
  ]);
}

async function formWords(address: string, flow: Flow): Promise<number> {
  const shown = await loadScreen(address);
  if (shown === undefined) throw new Error(`${address} shows no form`);
  const { screen } = shown;
  const { form } = await registry[flow.issue].form();
  const answers = answersOf(flow.issue, [...screen.carried, ...screen.lines]);
  const asked = form.fields(answers).filter(({ id }) => id !== "activity");
  // What can be left empty is folded since there is a name for it.
  const { more } = ticketMessages.form;
  const seen = asked.filter(({ required }) => required || more === undefined);
  const { evidence, evidenceNeeded, evidenceOther, evidenceHint } = ticketMessages.form;
  return wordsIn([
    screen.messages.heading,
    ...(screen.messages.bodyOf?.[form.request(answers)] ?? screen.messages.body ?? []),
    ...seen.flatMap((field) => fieldTexts(field, flow)),
    ...(form.wantsScreenshot ? [evidence, evidenceNeeded] : [evidenceOther]),
    evidenceHint,
    seen.length < asked.length && more,
  ]);
}

function fieldTexts(field: Field, flow: Flow): (string | undefined)[] {
  const { label, hint } = fieldWords(ticketMessages, field, flow.messages.note);
  const { choices, moveTo, method, otherCard } = ticketMessages;
  const own = { move_to: moveTo, method, other_card: otherCard }[field.id as string];
  return [label, hint, ...(field.choices ?? []).map((choice) => own?.[choice] ?? choices[choice])];
}

async function countWay(address: string, flow: Flow): Promise<Presses> {
  const query = new URL(address, "https://count.test").search.slice(1).split("&");
  const steps: [string, number][] = [];
  for (const [index, answer] of query.entries()) {
    const step = answer.split("=")[0] ?? "";
    const before = query.slice(0, index).join("&");
    steps.push([step, await stepWords(`/${flow.issue}/${step}?${before}`, flow)]);
  }
  steps.push(["ticket", await formWords(address, flow)]);
  const words = steps.reduce((sum, [, count]) => sum + count, 0);
  return { issue: flow.issue, presses: query.length + besideAnswers, words, steps };
}

/** @returns of each issue the shortest way; where several are, that with the fewest words */
export async function countPresses(): Promise<Presses[]> {
  const flows = await loadFlows();
  return Promise.all(
    flows.map(async (flow) => {
      const ways = await Promise.all(shortestWays(flow).map((address) => countWay(address, flow)));
      const [least] = ways.sort((one, other) => one.words - other.words);
      if (least === undefined) throw new Error(`No way leads to the ticket of ${flow.issue}`);
      return least;
    }),
  );
}
