import type { Policy } from "@/content/policy";
import { issues } from "@/machines/step";
import type { Flow } from "../flow";
import type { BuildFlows } from "./take-snapshot";

type Build = (policy?: Policy) => Flow;

/**
 * All flows of the tree that this file lies in. Found by name and not by a list, because the same file is laid into
 * older trees, which may have other issues.
 */
export async function readTree(): Promise<BuildFlows> {
  const builders = await Promise.all(
    issues.map(async (issue) => {
      const parts: Readonly<Record<string, unknown>> = await import(`../flows/${issue}.ts`);
      return Object.values(parts).find((part): part is Build => typeof part === "function");
    }),
  );
  return (policy) => builders.flatMap((build) => (build === undefined ? [] : [build(policy)]));
}
