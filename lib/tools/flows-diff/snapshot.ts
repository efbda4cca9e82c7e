import type { StepMessages } from "@/content/issue-messages";
import type { Policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import { choose, optionsOf, start, stepOf } from "@/lib/flow/options";
import { type Aliases, aliases as currentAliases } from "@/machines/aliases";
import { type ChartState, isWayOut } from "@/machines/step";
import { type TriageMeta, triage } from "@/machines/triage";
import { policyValues } from "./policy-values";

/** Texts by part. There are no lists, so that the file has one text a line. */
export type Texts = Readonly<Record<string, string>>;

/** The steps of a flow; `""` holds what belongs to no step. */
export type Steps = Readonly<Record<string, Texts>>;

/**
 * All flows as plain data, in English: what `machines/flows.lock.json` holds. By issue, `policy` and `start page`
 * beside them; then by step; then by part: `kind`, `heading`, `body 2`, `option unused: label`. `option unused` says
 * where the machine leads with its guards evaluated; `option unused halfHourPassed=true` where it leads with that
 * context, if that differs.
 */
export type Snapshot = Readonly<Record<string, Steps>>;

/** @param flows all built for `policy` */
export const takeSnapshot = (
  flows: readonly Flow[],
  policy: Policy,
  aliases: Readonly<Record<string, Aliases>> = currentAliases,
): Snapshot => ({
  policy: { "": policyValues(policy) },
  "start page": { "": triageTargets() },
  ...Object.fromEntries(flows.map((flow) => [flow.issue, stepsOf(flow, aliases[flow.issue])])),
});

/** The options of a step. */
export const optionsIn = (step: Texts = {}): string[] => [
  ...new Set(Object.keys(step).flatMap((part) => /^option ([^ :]+)/.exec(part)?.[1] ?? [])),
];

/** Where the options of a node lead, and the ways out. A node is a step with the context of the machine there. */
export function leadsFrom(flow: Steps, node: string): [option: string, node: string][] {
  const [step = "", ...noted] = node.split(" ");
  const texts = flow[step] ?? {};
  const own = optionsIn(texts).map((option): [string, string] => {
    const part = `option ${option}`;
    return [option, texts[[part, ...noted].join(" ")] ?? noting(texts[part], noted)];
  });
  const waysOut = Object.entries(flow[""] ?? {}).flatMap(([part, to]): [string, string][] =>
    part.startsWith("way out ") ? [[part.slice(8), to]] : [],
  );
  const others = waysOut.filter(([option]) => own.every(([name]) => name !== option));
  return step === "" || texts.final ? [] : [...own, ...others];
}

/** A node with what was noted before it. */
const noting = (node = "", noted: readonly string[]) =>
  [...new Set([...node.split(" "), ...noted])].join(" ");

/** The step of a node. */
export const stepIn = (node: string): string => node.split(" ")[0] ?? node;

function stepsOf(flow: Flow, { steps = {}, options = {} }: Aliases = {}): Steps {
  const { chart, messages, policy } = flow;
  const { title, symptom, summary } = messages;
  const oldOptions = Object.entries(options).flatMap(([step, names]) =>
    Object.entries(names).map(([option, to]) => [`${step}=${option}`, to]),
  );
  const waysOut = Object.entries(chart.on).map(([option, to]) => [option, to.replace(/^\./, "")]);
  const leads = walk(flow);
  const states = Object.entries(chart.states).map(([step, state]) => {
    const texts = { ...partsOf(state, messages.steps[step], policy), ...leads[step] };
    // Leave out notes that change nothing.
    const told = Object.entries(texts).filter(([part, to]) => {
      const [, option, ...noted] = part.includes(":") ? [] : part.split(" ");
      return noted.length === 0 || to !== noting(texts[`option ${option}`], noted);
    });
    return [step, Object.fromEntries(told)];
  });
  const own = { title, symptom, summary, "first step": chart.initial, ...named("way out", waysOut) };
  const names = named("old name", [...Object.entries(steps), ...oldOptions]);
  return { "": { ...own, ...names }, ...Object.fromEntries(states) };
}

function partsOf(
  { type, meta, on = {}, after = {} }: ChartState,
  copy: StepMessages | undefined,
  policy: Policy,
): Texts {
  const said = Object.entries(meta).map(([what, value]) => [what, [value].flat().join(", ")]);
  const actions = copy?.actions?.map(({ text, link, note }) =>
    [text, link && `(opens ${policy.links[link]})`, note && `– ${note}`].filter(Boolean).join(" "),
  );
  const links = copy?.links?.map((link) => policy.links[link]);
  const terms = copy?.lookUp?.entries.map(({ term, meaning }) => `${term}: ${meaning}`) ?? [];
  const options = Object.keys(on).flatMap((option) => [
    [option, ""],
    ...Object.entries(copy?.options[option] ?? {}).map(([part, text]) => [`${option}: ${part}`, `${text}`]),
  ]);
  return {
    ...Object.fromEntries(said),
    ...(type ? { final: "yes" } : {}),
    ...named("timer", Object.entries(after)),
    ...(copy ? { heading: copy.heading, "receipt line": copy.receipt } : {}),
    ...numbered("body", copy?.body),
    ...Object.assign(
      {},
      ...Object.entries(copy?.bodyOf ?? {}).map(([request, texts]) => numbered(`body of ${request}`, texts)),
    ),
    ...numbered("action", actions),
    ...numbered("link", links),
    ...numbered("look-up", copy?.lookUp && [copy.lookUp.title, ...terms]),
    ...named("option", options),
  };
}

const named = (kind: string, entries: readonly (readonly string[])[]): Texts =>
  Object.fromEntries(entries.map(([name, text = ""]) => [`${kind} ${name}`, text]));

const numbered = (part: string, texts: readonly string[] = []) =>
  Object.fromEntries(texts.map((text, index) => [`${part} ${index + 1}`, text]));

/**
 * Where the options of every step lead, for each possible context. Timers are left out, because options lead to the
 * same steps.
 */
function walk(flow: Flow): Readonly<Record<string, Texts>> {
  const first = start(flow).context;
  const notedIn = (context: Record<string, unknown>) =>
    Object.entries(context)
      .flatMap(([name, value]) => (value === first[name] ? [] : ` ${name}=${value}`))
      .join("");
  const contexts = new Map([["", first]]);
  const leads = Object.keys(flow.chart.states).map((step) => [step, {} as Record<string, string>] as const);
  // The map grows during the loop.
  for (const [noted, context] of contexts)
    for (const [value, texts] of leads) {
      const at = flow.machine.resolveState({ value, context });
      // The ways out are the same everywhere, unless a step has its own.
      const own = flow.chart.states[value]?.on ?? {};
      for (const option of optionsOf(at).filter((one) => !isWayOut(one) || Object.hasOwn(own, one))) {
        const next = choose(flow, at, option);
        const notes = notedIn(next.context);
        contexts.set(notes, next.context);
        texts[`option ${option}${noted}`] = `${stepOf(next)}${notes}`;
      }
    }
  return Object.fromEntries(leads);
}

const triageTargets = (): Texts =>
  Object.fromEntries(
    Object.entries(triage.states).flatMap(([state, { meta }]) => {
      if (meta === undefined) return [];
      const { issue, step } = meta as TriageMeta;
      return [[state.replace(/^to-/, "answer "), step === undefined ? `/${issue}` : `/${issue}/${step}`]];
    }),
  );
