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
 * Which answer the status in the text of an error stands for. Fact O1.
 *
 * @param text as a program shows it
 * @returns `undefined` where no status of these stands in it, or several do: a provider's may stand beside OpenRouter's
 */
export function statusIn(text: string): ErrorCode | undefined {
  const found = new Set(text.match(/(?<![\w.-])4(?:0[123]|29)(?![\w-]|\.\d)/g));
  return found.size === 1 ? byStatus[[...found].join()] : undefined;
}
