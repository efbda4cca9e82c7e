import type { Policy } from "@/content/policy";
import { issues } from "@/machines/registry";
import type { Flow } from "../flow";
import type { BuildFlows } from "./take-snapshot";

/** Versions before there were translations joined a chart with its words themselves. */
type Build = (policy?: Policy) => Flow;
type BuildWithWords = (words: object, policy?: Policy) => Flow;
type Wording = { readonly en: () => Promise<object> };

/**
 * All flows of the tree that this file lies in, in English. Found by name and not by a list, because the same file is
 * laid into older trees, which may have other issues.
 */
export async function readTree(): Promise<BuildFlows> {
  const common = await wordingOf("common");
  const builders = await Promise.all(
    issues.map(async (issue): Promise<Build[]> => {
      const parts: Readonly<Record<string, unknown>> = await import(`../flows/${issue}.ts`);
      const build = Object.values(parts).find((part) => typeof part === "function");
      if (build === undefined) return [];
      const words = await wordingOf(issue);
      if (common === undefined || words === undefined) return [build as Build];
      const [copy, waysOut] = await Promise.all([words.en(), common.en()]);
      return [(policy) => (build as BuildWithWords)({ language: "en", copy, waysOut }, policy)];
    }),
  );
  return (policy) => builders.flat().map((build) => build(policy));
}

/** @returns `undefined` in a version without translations */
async function wordingOf(file: string): Promise<Wording | undefined> {
  try {
    const [wording] = Object.values(await import(`../../../content/words/${file}.ts`));
    return wording as Wording;
  } catch {
    return undefined;
  }
}
