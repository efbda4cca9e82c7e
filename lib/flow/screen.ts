import type { AnyMachineSnapshot } from "xstate";
import type { StepMessages } from "@/content/issue-messages";
import { defaultLanguage, type Language } from "@/content/languages";
import { pathIn } from "@/lib/language/language-path";
import { type Issue, isIssue } from "@/machines/registry";
import { isWayOut, type StepMeta } from "@/machines/step";
import { type Address, type Answer, formatAddress, type Theme } from "./address";
import type { Flow } from "./flow";
import { choose, metaOf, optionsOf, stepOf } from "./options";
import { reachableFrom, replay, type TrailLine } from "./replay";

/** One line of the receipt: what was asked in a few words, what was answered, and where to change it. */
export interface ReceiptLine extends TrailLine {
  readonly topic: string;
  readonly question: string;
  readonly answer: string;
  /** An answer; something that was done and did not help; or where the person left for support. */
  readonly kind: "answered" | "tried" | "left";
  readonly changeHref: string;
}

/**
 * An answer to this step or a later one, while an earlier answer is changed: the receipt keeps it, and it returns if
 * it still fits.
 */
export interface LaterLine extends Answer {
  readonly topic: string;
  readonly answer: string;
  /** It is the answer to the step that is shown. */
  readonly isChanging: boolean;
  /** Goes to its step, with every answer; absent for the step that is shown, and where the answers lead elsewhere. */
  readonly href?: string | undefined;
}

interface ScreenOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly href: string;
  /** The address names this option for this step already: the person changes an answer. */
  readonly chosen: boolean;
}

/** An answer of the address that no longer fits, with the topic of its step where there still is one. */
export interface DroppedAnswer extends Answer {
  readonly topic?: string | undefined;
}

/** All that a step shows, as plain data: the page, the JSON API and the tests read the same. */
export interface Screen {
  readonly issue: Issue;
  readonly step: string;
  readonly meta: StepMeta;
  readonly title: string;
  readonly messages: StepMessages;
  readonly options: readonly ScreenOption[];
  readonly solvedHref?: string | undefined;
  readonly supportHref?: string | undefined;
  readonly backHref: string;
  /** The first question, with every answer that still fits. */
  readonly startHref: string;
  /** The target of a hand-over, with the earlier answers. */
  readonly handOverHref?: string | undefined;
  /** Answers that another issue gave before it handed over. */
  readonly carried: readonly ReceiptLine[];
  readonly lines: readonly ReceiptLine[];
  /** Kept while an earlier answer is changed, in the order in which they come. */
  readonly later: readonly LaterLine[];
  readonly dropped: readonly DroppedAnswer[];
  /** Parts of the query that were no answers at all. */
  readonly unreadable: number;
  /** Absent in English, as in the address. */
  readonly language?: Language | undefined;
  readonly ref?: string | undefined;
  readonly embed?: Theme | undefined;
}

/** The label of an option: the step's own words, or the common ones of the two ways out. */
export function labelOf(flow: Flow, step: string, option: string): string {
  const own = flow.messages.steps[step]?.options[option]?.label;
  if (own !== undefined) return own;
  const { waysOut } = flow;
  if (option !== "solved") return waysOut.support;
  return metaOf(flow, step)?.kind === "outcome" ? waysOut.answered : waysOut.solved;
}

/** Going on from something to do means that it was done. The option says more only if there was a choice. */
function kindOf({ chart }: Flow, { step, option }: Answer): ReceiptLine["kind"] {
  if (isWayOut(option)) return "left";
  const state = chart.states[step];
  const isToDo = state?.meta.kind === "instruction" || state?.meta.kind === "wait";
  const own = Object.keys(state?.on ?? {}).filter((id) => !isWayOut(id));
  return isToDo && own.length === 1 ? "tried" : "answered";
}

/** A trail line in words. `answers` are what the change link keeps. */
function receiptLine(flow: Flow, line: TrailLine, address: Omit<Address, "step">): ReceiptLine {
  const copy = flow.messages.steps[line.step];
  return {
    ...line,
    topic: copy?.receipt ?? line.step,
    question: copy?.heading ?? line.step,
    answer: labelOf(flow, line.step, line.option),
    kind: kindOf(flow, line),
    changeHref: formatAddress({ ...address, issue: flow.issue, step: line.step }),
  };
}

/** The answers ahead in the order of the way that they lead, then those beside it. */
function inOrder(
  flow: Flow,
  from: AnyMachineSnapshot,
  ahead: readonly Answer[],
): { onWay: Answer[]; beside: Answer[] } {
  const onWay: Answer[] = [];
  for (let snapshot = from; ; ) {
    const answer = ahead.find(({ step }) => step === stepOf(snapshot));
    if (answer === undefined || onWay.includes(answer)) break;
    const next = choose(flow, snapshot, answer.option);
    if (next === snapshot) break;
    onWay.push(answer);
    snapshot = next;
  }
  return { onWay, beside: ahead.filter((answer) => !onWay.includes(answer)) };
}

const bare = ({ issue, step, option }: Answer): Answer => ({ issue, step, option });

/**
 * What an address shows: a pure function, the same on the server, in the browser and in tests.
 *
 * @param address as read from the path and the query
 * @param carried lines of other issues, put into words by {@link carriedLines}; their answers stay in every link
 * @param unreadable how many parts of the query were no answers
 * @returns `undefined` if the flow has no such step. Never throws.
 */
export function screenOf(
  flow: Flow,
  address: Address,
  carried: readonly ReceiptLine[] = [],
  unreadable = 0,
): Screen | undefined {
  const played = replay(flow, address.step, address.answers);
  if (played === undefined) return undefined;
  const { step, snapshot, trail, ahead, dropped } = played;
  const meta = metaOf(flow, step);
  const copy = flow.messages.steps[step];
  if (meta === undefined || copy === undefined) return undefined;

  const askedOf = (lines: readonly TrailLine[]) => lines.filter(({ how }) => how === "asked").map(bare);
  const carriedBare = carried.map(bare);
  const before = [...carriedBare, ...askedOf(trail)];
  const kept = [...before, ...ahead];
  /** The parts that every link keeps. */
  const along = { language: address.language, ref: address.ref, embed: address.embed };
  const to = (target: string, answers: readonly Answer[]) =>
    formatAddress({ issue: flow.issue, step: target, answers, ...along });
  const take = (option: string) => {
    const next = stepOf(choose(flow, snapshot, option));
    // An answer that is no longer possible would belong to another path to the same step.
    const still = reachableFrom(flow, next);
    const later = ahead.filter(
      (answer) => answer.step !== step && still.get(answer.step)?.has(answer.option),
    );
    const again = trail.findIndex((line) => line.step === next);
    // Going back to an earlier step takes back the answers after it.
    if (again >= 0) return to(next, [...carriedBare, ...askedOf(trail.slice(0, again))]);
    return to(next, [...before, { issue: flow.issue, step, option }, ...later]);
  };
  const { onWay, beside } = inOrder(flow, snapshot, ahead);
  const later = (answer: Answer, leadsThere: boolean): LaterLine => ({
    ...bare(answer),
    topic: flow.messages.steps[answer.step]?.receipt ?? answer.step,
    answer: labelOf(flow, answer.step, answer.option),
    isChanging: answer.step === step,
    href: leadsThere && answer.step !== step ? to(answer.step, kept) : undefined,
  });
  const offered = optionsOf(snapshot);
  const wayOut = (option: "solved" | "need-support") => (offered.includes(option) ? take(option) : undefined);
  const last = trail.at(-1);
  const lastCarried = carried.at(-1);

  return {
    issue: flow.issue,
    step,
    meta,
    title: flow.messages.title,
    messages: copy,
    options: offered
      .filter((option) => !isWayOut(option))
      .map((option) => ({
        id: option,
        label: labelOf(flow, step, option),
        hint: copy.options[option]?.hint,
        href: take(option),
        chosen: ahead.some((answer) => answer.step === step && answer.option === option),
      })),
    // A question advises nothing that could have solved it.
    solvedHref: meta.kind === "question" ? undefined : wayOut("solved"),
    supportHref: wayOut("need-support"),
    backHref: last
      ? to(last.step, kept)
      : (lastCarried?.changeHref ?? pathIn(address.language ?? defaultLanguage, "/")),
    startHref: formatAddress({ issue: flow.issue, answers: kept, ...along }),
    handOverHref:
      meta.kind === "outcome" && meta.outcome === "hand-over" && isIssue(meta.to)
        ? formatAddress({ issue: meta.to, answers: before, ...along })
        : undefined,
    carried,
    lines: trail.map((line) => receiptLine(flow, line, { issue: flow.issue, answers: kept, ...along })),
    later: [
      ...onWay.map((answer) => later(answer, true)),
      ...beside.map((answer) => later(answer, false)),
    ].filter(({ option }) => !isWayOut(option)),
    dropped: dropped.map((answer) => ({ ...answer, topic: flow.messages.steps[answer.step]?.receipt })),
    unreadable,
    ...along,
  };
}

/**
 * The answers that other issues gave before they handed over, in words.
 *
 * @param flowOf finds a flow by its issue
 * @returns the lines that still fit, and the answers that name nothing any more
 */
export async function carriedLines(
  flowOf: (issue: Issue) => Promise<Flow>,
  address: Address,
): Promise<{ lines: ReceiptLine[]; dropped: Answer[] }> {
  const lines: ReceiptLine[] = [];
  const dropped: Answer[] = [];
  for (const answer of address.answers) {
    if (answer.issue === address.issue) continue;
    const flow = await flowOf(answer.issue);
    const state = Object.hasOwn(flow.chart.states, answer.step) ? flow.chart.states[answer.step] : undefined;
    if (state?.on && Object.hasOwn(state.on, answer.option)) {
      // The link keeps all answers, those of the other issue as well, so nobody answers twice.
      lines.push(receiptLine(flow, { ...answer, how: "asked" }, { ...address, issue: flow.issue }));
    } else dropped.push(answer);
  }
  return { lines, dropped };
}
