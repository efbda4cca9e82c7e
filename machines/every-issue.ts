import type { IssueForm, RequestWords } from "./form";
import { type Issue, issues, registry } from "./registry";
import type { Chart, StepRules } from "./step";

/** All parts of an issue but its messages. */
interface Parts {
  readonly chart: Chart;
  readonly rules: StepRules;
  readonly form: IssueForm;
}

const loaded = await Promise.all(
  issues.map(async (issue): Promise<readonly [Issue, Parts]> => {
    const { flow, rules, form } = registry[issue];
    const [{ chart }, typed, special] = await Promise.all([flow(), rules?.(), form()]);
    return [issue, { chart, rules: typed?.rules ?? {}, form: special.form }];
  }),
);

/** Every issue with all its parts, for code that needs all at once: the server, staff pages, tools and tests. */
export const everyIssue = Object.fromEntries(loaded) as Readonly<Record<Issue, Parts>>;

/** All charts. */
export const charts = Object.fromEntries(loaded.map(([issue, { chart }]) => [issue, chart])) as Readonly<
  Record<Issue, Chart>
>;

/** All that a person can ask support to do, by its name on the ticket. */
export const everyRequest: Readonly<Record<string, RequestWords>> = Object.fromEntries(
  loaded.flatMap(([, { form }]) => Object.entries(form.requests)),
);
