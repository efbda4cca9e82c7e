import { ticketMessages } from "@/content/ui/ticket/en";
import type { Flow } from "@/lib/flow/flow";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadScreen } from "@/lib/flow/load-screen";
import { choose, optionsOf, start, stepOf } from "@/lib/flow/options";
import { fieldWords } from "@/lib/ticket/field-words";
import { answersOf, type Field } from "@/machines/form";
import { registry } from "@/machines/registry";
import { isWayOut } from "@/machines/step";

/** What it takes to get from the start page to a ticket that is sent, with each step asked. */
export interface Presses {
  readonly issue: string;
  /** How many ways lead there that pass no step twice. */
  readonly ways: number;
  /** The problem on the start page, an option a step, "Check your ticket", "Send": by the shortest of these ways. */
  readonly shortest: number;
  /** The same on average over all of these ways, to a tenth. */
  readonly presses: number;
  /** All that the steps and the form show on a way, in English, on average. */
  readonly words: number;
  /** Each step of the shortest way with its words. */
  readonly steps: readonly (readonly [step: string, words: number])[];
}

/** Presses of the shortest way and words on average as of 29 November 2026, before the ways were shortened (decision 63). */
export const before: Readonly<Record<string, Pick<Presses, "shortest" | "words">>> = {
  "missing-credits": { shortest: 7, words: 641 },
  "declined-card": { shortest: 6, words: 406 },
  "refused-requests": { shortest: 6, words: 717 },
  "unexpected-charges": { shortest: 5, words: 520 },
  "free-model-charges": { shortest: 8, words: 660 },
  refunds: { shortest: 5, words: 344 },
  invoices: { shortest: 5, words: 342 },
  "unauthorized-use": { shortest: 7, words: 545 },
};

/** The presses that no answer takes: the problem, the check, the sending. */
const besideAnswers = 3;

const wordsIn = (texts: readonly (string | false | undefined)[]): number =>
  texts
    .filter((text) => typeof text === "string")
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Each way to the ticket that passes no step twice and leaves none out, as an address; the shortest first. */
function waysToTicket(flow: Flow): string[] {
  const from = start(flow);
  const found: string[] = [];
  let open = [{ snapshot: from, passed: [stepOf(from)], query: [] as string[] }];
  while (open.length > 0) {
    open = open.flatMap(({ snapshot, passed, query }) => {
      if (stepOf(snapshot) === "ticket") {
        found.push(`/${flow.issue}/ticket?${query.join("&")}`);
        return [];
      }
      return optionsOf(snapshot)
        .filter((option) => !isWayOut(option))
        .flatMap((option) => {
          const next = choose(flow, snapshot, option);
          const step = stepOf(next);
          const answer = `${stepOf(snapshot)}=${option}`;
          return passed.includes(step)
            ? []
            : [{ snapshot: next, passed: [...passed, step], query: [...query, answer] }];
        });
    });
  }
  return found;
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
  // What can be left empty is folded.
  const seen = asked.filter(({ required }) => required);
  const { more, evidence, evidenceNeeded, evidenceOther, evidenceHint } = ticketMessages.form;
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

/** Counts one way. A step says the same on every way, so its words are counted once. */
async function countWay(address: string, flow: Flow, known: Map<string, Promise<number>>) {
  const query = new URL(address, "https://count.test").search.slice(1).split("&");
  const steps: [string, number][] = [];
  for (const [index, answer] of query.entries()) {
    const step = answer.split("=")[0] ?? "";
    const before = query.slice(0, index).join("&");
    const words = known.get(step) ?? stepWords(`/${flow.issue}/${step}?${before}`, flow);
    known.set(step, words);
    steps.push([step, await words]);
  }
  steps.push(["ticket", await formWords(address, flow)]);
  const words = steps.reduce((sum, [, count]) => sum + count, 0);
  return { presses: query.length + besideAnswers, words, steps };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Counts the ways to the ticket of each issue. */
export async function countPresses(): Promise<Presses[]> {
  const flows = await loadFlows();
  return Promise.all(
    flows.map(async (flow) => {
      const known = new Map<string, Promise<number>>();
      const ways = [];
      for (const address of waysToTicket(flow)) ways.push(await countWay(address, flow, known));
      const [shortest] = ways;
      if (shortest === undefined) throw new Error(`No way leads to the ticket of ${flow.issue}`);
      return {
        issue: flow.issue,
        ways: ways.length,
        shortest: shortest.presses,
        presses: Math.round(mean(ways.map(({ presses }) => presses)) * 10) / 10,
        words: Math.round(mean(ways.map(({ words }) => words))),
        steps: shortest.steps,
      };
    }),
  );
}
