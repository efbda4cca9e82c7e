import type { OptionIn } from "../step";
import type { chart } from "./chart";

type ErrorCode = Exclude<OptionIn<typeof chart, "which-error">, "something-else" | "nothing-shown">;

const byStatus: Readonly<Record<string, ErrorCode>> = {
  401: "key-refused",
  402: "payment-required",
  403: "forbidden",
  429: "too-many",
};

/**
 * The answer for the status in the text of an error. Fact O1.
 *
 * @param text as a program shows it
 * @returns `undefined` if none of these statuses is in it, or several are: a provider's may be beside OpenRouter's
 */
export function statusIn(text: string): ErrorCode | undefined {
  const found = new Set(text.match(/(?<![\w.-])4(?:0[123]|29)(?![\w-]|\.\d)/g));
  return found.size === 1 ? byStatus[[...found].join()] : undefined;
}

type Cause402 = OptionIn<typeof chart, "which-402">;

interface Cause {
  /** The answers that fit it, the plainest first. */
  readonly of402: readonly [Cause402, ...Cause402[]];
  readonly of403?: OptionIn<typeof chart, "which-403">;
}

const bySource: Readonly<Record<string, Cause>> = {
  openrouter_credits: { of402: ["balance", "max-tokens", "never-bought"] },
  openrouter_in_flight_budget: { of402: ["in-flight"] },
  openrouter_key_limit: { of402: ["key-limit"], of403: "key-limit" },
  openrouter_guardrail_budget: { of402: ["budget"], of403: "budget" },
  openrouter_workspace_budget: { of402: ["budget"], of403: "budget" },
};

/**
 * The cause in the text of an error, by its `limit_source`. Facts O1, O2, O4, O5.
 *
 * @param text as a program shows it
 * @returns `undefined` if it names none, or several
 */
export function causeIn(text: string): Cause | undefined {
  const found = [...new Set(text.match(/openrouter_[a-z_]+/g))].filter((source) =>
    Object.hasOwn(bySource, source),
  );
  return found.length === 1 ? bySource[found.join()] : undefined;
}
