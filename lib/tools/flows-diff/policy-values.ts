import type { Policy } from "@/content/policy";

type Values = Readonly<Record<string, string>>;

/** Numbers and links of a policy by their path: `refunds.windowHours` to `24`. */
export const policyValues = (policy: object, prefix = ""): Values =>
  Object.fromEntries(
    Object.entries(policy).flatMap(([key, value]) =>
      typeof value === "object"
        ? Object.entries(policyValues(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, `${value}`]],
    ),
  );

/**
 * A policy with some of its values replaced. Values that it has no place for, or of another kind, are left out: the
 * words of one version are built with the numbers of another, and can only say what they know.
 */
export function withValues(values: Values, policy: Policy): Policy {
  const replace = (part: object, prefix: string): object =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        if (typeof value === "object") return [key, replace(value, `${prefix}${key}.`)];
        const other = values[`${prefix}${key}`] ?? value;
        if (typeof value === "string") return [key, other];
        return [key, Number.isNaN(Number(other)) ? value : Number(other)];
      }),
    );
  return replace(policy, "") as Policy;
}
