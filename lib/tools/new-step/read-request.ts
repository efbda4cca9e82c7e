import { parseArgs } from "node:util";
import { type FactId, factIds } from "@/content/facts";
import { reservedKeys } from "@/lib/flow/address";
import { reachableFrom } from "@/lib/flow/replay";
import { aliases } from "@/machines/aliases";
import { charts } from "@/machines/every-issue";
import { type Issue, isIssue, issues } from "@/machines/registry";
import { type Chart, isWayOut } from "@/machines/step";

type Option = ReturnType<typeof readOption>;

interface Answer {
  readonly step: string;
  readonly option: string;
}

/** A step that is asked for, checked against the flow that it goes into. */
export type StepRequest = ReturnType<typeof readRequest>;

/** Missing or wrong arguments, one sentence each. */
export class RequestError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

export const usage = `Usage: npm run new-step -- <issue> <step-id> --kind question|instruction|outcome
  --heading "…"                   the question, the instruction or the outcome
  --receipt "…"                   how its line on the receipt begins, a few words
  --option 'id=Label -> target'   once for each option; keep the quotes, for the shell knows > too
  --after step:option             the answer that leads to it from now on
  --body "…"                      once for each paragraph
  --facts R1,R2                   ids of content/facts.ts that it brings to the person
  --outcome solved|why-not        of an outcome`;

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestName = 64;
const kinds = ["question", "instruction", "outcome"] as const;
const outcomes = ["solved", "why-not"] as const;

/**
 * Reads the words of the command line. It does not prompt and makes nothing up; it reports everything missing at once.
 *
 * @throws {RequestError} with every problem found
 */
export function readRequest(words: readonly string[]) {
  const { values, positionals } = readWords(words);
  const [issue, step, ...more] = positionals;
  if (issue === undefined || !isIssue(issue))
    throw new RequestError([`Name the issue first. There are ${issues.join(", ")}.`, usage]);
  const chart: Chart = charts[issue];
  const kind = kinds.find((one) => one === values.kind);
  const outcome = outcomes.find((one) => one === values.outcome);
  const options = (values.option ?? []).map(readOption);
  const after = values.after === undefined ? undefined : readAfter(values.after);
  const asked = (values.facts ?? "").split(",").filter((fact) => fact !== "");
  const facts = asked.filter((fact): fact is FactId => (factIds as string[]).includes(fact));
  const twice = (part: "id" | "label") => new Set(options.map((one) => one[part])).size < options.length;
  const problems = [
    more.length > 0 && `These words belong to nothing: ${more.join(" ")}. Quote texts with blanks.`,
    step === undefined ? "Name the new step after the issue." : stepProblem(step, issue, chart),
    kind === undefined && `Say what it is: --kind ${kinds.join("|")}.`,
    kind === "outcome" && outcome === undefined && `Say how it ends: --outcome ${outcomes.join("|")}.`,
    kind !== "outcome" && values.outcome !== undefined && "Only an outcome has --outcome.",
    ...(["heading", "receipt"] as const).map(
      (text) => !values[text]?.trim() && `Write its ${text}: --${text} "…".`,
    ),
    ...options.flatMap((option) => optionProblems(option, chart)),
    kind !== "outcome" &&
      options.length === 0 &&
      "A step that is no outcome leads on: give an --option 'id=Label -> target'.",
    outcome === "solved" && options.length > 0 && "Nothing follows a solved outcome: leave --option out.",
    ...(["id", "label"] as const).map((part) => twice(part) && `Two options have the same ${part}.`),
    after && afterProblem(after, chart),
    facts.length < asked.length && `--facts takes ids of content/facts.ts, such as ${factIds[0]}.`,
  ].filter((problem) => typeof problem === "string");
  if (problems.length === 0 && step !== undefined && after !== undefined)
    problems.push(...lostSteps(chart, step, after, options));
  if (problems.length > 0 || kind === undefined || step === undefined) throw new RequestError(problems);
  const { heading = "", receipt = "", body = [] } = values;
  return {
    issue,
    step,
    kind,
    /** Only for an outcome. */
    outcome,
    heading: heading.trim(),
    receipt: receipt.trim(),
    body,
    facts,
    options,
    /** The answer that leads to the new step from now on. */
    after,
  };
}

/** Steps that only the answer led to which now leads to the new step. */
function lostSteps(chart: Chart, step: string, after: Answer, options: readonly Option[]): string[] {
  const from = chart.states[after.step];
  if (from === undefined) return [];
  const states: Chart["states"] = {
    ...chart.states,
    [after.step]: { ...from, on: { ...from.on, [after.option]: step } },
    [step]: {
      meta: { kind: "question", facts: [] },
      on: Object.fromEntries(options.map(({ id, target }) => [id, target])),
    },
  };
  const reached = reachableFrom({ chart: { ...chart, states } }, chart.initial);
  return Object.keys(states)
    .filter((one) => !reached.has(one))
    .map((one) => `Nothing would lead to ${one} any more: let an option of the new step do so.`);
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        kind: { type: "string" },
        heading: { type: "string" },
        receipt: { type: "string" },
        option: { type: "string", multiple: true },
        after: { type: "string" },
        body: { type: "string", multiple: true },
        facts: { type: "string" },
        outcome: { type: "string" },
      },
    });
  } catch {
    throw new RequestError(["An option is unknown or has no value.", usage]);
  }
}

const isName = (text: string) => name.test(text) && text.length <= longestName;

function stepProblem(step: string, issue: Issue, chart: Chart): string | undefined {
  if (!isName(step)) return `“${step}” can't stand in an address: small letters, digits and single hyphens.`;
  if ((reservedKeys as readonly string[]).includes(step))
    return `“${step}” means something else in an address.`;
  if (Object.hasOwn(chart.states, step)) return `${issue} has a step ${step} already.`;
  const old = aliases[issue]?.steps;
  if (old && Object.hasOwn(old, step)) return `${step} is the old name of ${old[step]}; links still use it.`;
  return undefined;
}

function readOption(text: string) {
  const parts = /^([^=]*)=(.*)->([^>]*)$/s.exec(text)?.map((part) => part.trim()) ?? [];
  const [, id = "", label = "", target = ""] = parts;
  return { text, id, label, target };
}

function optionProblems({ text, id, label, target }: Option, { states }: Chart) {
  if (id === "" || label === "" || target === "")
    return [`“${text}” is no option. Write it as 'id=Label -> target', the quotes around all of it.`];
  return [
    !isName(id) && `Option “${id}” can't stand in an address: small letters, digits and single hyphens.`,
    isWayOut(id) && `Every step has the option ${id} already.`,
    !Object.hasOwn(states, target) &&
      `Option ${id} leads to ${target}, which is no step. There are ${Object.keys(states).join(", ")}.`,
  ];
}

function readAfter(text: string): Answer {
  const [step = "", option = ""] = text.split(":");
  return { step, option };
}

function afterProblem({ step, option }: Answer, { states }: Chart): string | undefined {
  const ways = Object.hasOwn(states, step) ? (states[step]?.on ?? {}) : {};
  const leads = Object.hasOwn(ways, option) ? ways[option] : undefined;
  if (leads === undefined)
    return `--after ${step}:${option}: there is no such answer. Write it as step:option.`;
  return typeof leads === "string"
    ? undefined
    : `--after ${step}:${option}: where it leads depends on a guard or is noted; change that by hand.`;
}
