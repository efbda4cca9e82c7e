import { defaultLanguage, type Language, languages } from "@/content/languages";
import { policy as currentPolicy, type Policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import type { Flow } from "@/lib/flow/flow";
import { flowOf } from "@/lib/flow/load-flow";
import { type Issue, issues, registry } from "@/machines/registry";

// Fetched before any test, so that a test can build a flow where it needs one.
const parts = await Promise.all(
  languages.flatMap((language) =>
    issues.map(async (issue) => {
      const { flow, messages } = registry[issue];
      const fetched = await Promise.all([flow(), messages[language](), commonLoaders[language]()]);
      return [`${language}/${issue}`, fetched] as const;
    }),
  ),
);
const fetched = new Map(parts);

/** Every flow, built for any policy; pages build them for the present one only. */
export const everyFlow = (
  policy: Policy = currentPolicy,
  language: Language = defaultLanguage,
): Readonly<Record<Issue, Flow>> =>
  Object.fromEntries(
    issues.map((issue) => {
      const [flow, { messages }, waysOut] = fetched.get(`${language}/${issue}`) as (typeof parts)[number][1];
      return [issue, flowOf(issue, language, { ...flow, messages, waysOut }, policy)];
    }),
  ) as unknown as Readonly<Record<Issue, Flow>>;
