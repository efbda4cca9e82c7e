import { policy as currentPolicy, type Policy } from "@/content/policy";
import type { PolicyValues } from "./snapshot";

/** A policy as a flat list: `refunds.windowHours` to `24`. */
export function policyValues(policy: object, prefix = ""): PolicyValues {
  return Object.fromEntries(
    Object.entries(policy).flatMap(([key, value]): [string, string | number][] =>
      typeof value === "object" && value !== null
        ? Object.entries(policyValues(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, value as string | number]],
    ),
  );
}

/**
 * A policy with some of its values replaced. Values that it has no place for, or of another kind, are left out: the
 * words of one version are built with the numbers of another, and can only say what they know.
 */
export function withValues(values: PolicyValues, policy: Policy = currentPolicy): Policy {
  const replace = (part: object, prefix: string): object =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        const path = `${prefix}${key}`;
        if (typeof value === "object" && value !== null) return [key, replace(value, `${path}.`)];
        const other = Object.hasOwn(values, path) ? values[path] : undefined;
        return [key, typeof other === typeof value ? other : value];
      }),
    );
  return replace(policy, "") as Policy;
}

/** The paths at which two policies differ, those that only one of them has included. */
export function changedPaths(before: PolicyValues, after: PolicyValues): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path],
  );
}
