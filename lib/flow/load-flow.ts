import type { AnyStateMachine } from "xstate";
import type { IssueMessages } from "@/content/issue-messages";
import { defaultLanguage, type Language } from "@/content/languages";
import { policy as currentPolicy, type Policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { loadMessages } from "@/lib/language/load-messages";
import type { IssueParts, PartsOf } from "@/lib/ticket/ticket-world";
import type { IssueForm } from "@/machines/form";
import { type Issue, issues, registry } from "@/machines/registry";
import type { Chart } from "@/machines/step";
import type { Flow, WaysOut } from "./flow";
import { loadOnce } from "./load-once";

/** Each is built once: to make a machine takes as long as to walk through it. */
const loaded = new Map<string, Promise<Flow>>();

/**
 * The flow of an issue, built for the present policy.
 *
 * @param language by default that of tickets and of the staff pages
 * @throws if the network fails; the next call tries again
 */
export function loadFlow(issue: Issue, language: Language = defaultLanguage): Promise<Flow> {
  const key = `${language}/${issue}`;
  const before = loaded.get(key);
  if (before) return before;
  const flow = fetchFlow(issue, language);
  loaded.set(key, flow);
  // What could not be fetched without a network is fetched again.
  flow.catch(() => loaded.delete(key));
  return flow;
}

/** Every flow, in the order of the start page. */
export const loadFlows = (language: Language = defaultLanguage): Promise<Flow[]> =>
  Promise.all(issues.map((issue) => loadFlow(issue, language)));

/** By issue, so that each is fetched once; see {@link loadOnce}. */
const fetchParts = Object.fromEntries(
  issues.map((issue) => [
    issue,
    async (): Promise<IssueParts> => {
      const { form, rules } = registry[issue];
      const [special, typed] = await Promise.all([form(), rules?.()]);
      return { form: special.form, rules: typed?.rules ?? {} };
    },
  ]),
) as Readonly<Record<Issue, () => Promise<IssueParts>>>;

/** The form of an issue, fetched once: all that is needed before anything is typed. */
export const loadForm = (issue: Issue): Promise<{ readonly form: IssueForm }> =>
  loadOnce(registry[issue].form);

/** What decides about the ticket of an issue, fetched once. */
export const loadParts = (issue: Issue): Promise<IssueParts> => loadOnce(fetchParts[issue]);

/**
 * The same for the issues in a trail, and for the issue of the ticket.
 *
 * @throws if those of the ticket's own issue can't be fetched; others are left out, and checked by the server
 */
export async function loadPartsOf(own: Issue, lines: readonly { readonly issue: Issue }[]): Promise<PartsOf> {
  const others = [...new Set(lines.map(({ issue }) => issue))].filter((issue) => issue !== own);
  const loaded = await Promise.all(
    others.map(async (issue) => [issue, await loadParts(issue).catch(() => undefined)] as const),
  );
  return { ...Object.fromEntries(loaded), [own]: await loadParts(own) };
}

/** Fetches the machine and its messages side by side. */
async function fetchFlow(issue: Issue, language: Language): Promise<Flow> {
  const { flow, messages } = registry[issue];
  const [machine, words, waysOut] = await Promise.all([
    flow(),
    messages[language](),
    loadMessages(language, commonLoaders),
  ]);
  return flowOf(issue, language, { ...machine, ...words, waysOut }, currentPolicy);
}

/** Joins a machine with its messages in one language, for any policy. */
export const flowOf = (
  issue: Issue,
  language: Language,
  parts: {
    readonly chart: Chart;
    readonly machine: AnyStateMachine;
    readonly messages: (policy: Policy) => object;
    readonly waysOut: WaysOut;
  },
  policy: Policy,
): Flow => {
  const { solved, answered, support } = parts.waysOut;
  return {
    issue,
    chart: parts.chart,
    machine: parts.machine,
    language,
    messages: parts.messages(policy) as IssueMessages,
    waysOut: { solved, answered, support },
    policy,
  };
};
