import type { Policy } from "@/content/policy";
import type { RulesIn } from "../step";
import type { chart } from "./chart";

/** The answers of the step that asks for the model's slug. */
export type FreeSlug = "ends-in-free" | "no-suffix";

/**
 * Whether a model slug names the free variant, or the router that picks a free model. Facts F1, P4, O7.
 *
 * Takes a slug as it is copied: in quotes, in any case, or as the address of the model's page.
 *
 * @param slug what the person pasted
 * @param policy how the slug of a free variant ends, and the router's slug
 * @returns the option; `undefined` when the text names no model (nothing but marks, a whole sentence, the
 *   suffix alone, or an address that is not a model's page)
 */
export function freeSlug(slug: string, policy: Policy): FreeSlug | undefined {
  const suffix = policy.freeModels.suffix.toLowerCase();
  const text = slug
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/%3a/gi, ":")
    .replace(/%2f/gi, "/");
  const bare = withoutMarks(text.trim()).toLowerCase();
  const name = withoutMarks(modelName(bare));
  if (/\s/.test(name) || !/\p{L}/u.test(name.split(suffix).join(""))) return undefined;
  return name.endsWith(suffix) || name === policy.freeModels.router ? "ends-in-free" : "no-suffix";
}

/** Quotes, brackets and punctuation that come along when a slug is copied out of a sentence or code. */
const MARKS = new Set([..."\"'`“”‘’«»()[]<>{},;.!/"]);

function withoutMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS.has(text.charAt(from))) from += 1;
  while (to > from && MARKS.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** `author/model` out of a page's address, or the text itself; "" for an address of another page. */
function modelName(text: string): string {
  const path = text.replace(/[?#].*$/s, "");
  const page = /^(?:[a-z]+:\/\/[^/]*|(?:www\.)?openrouter\.ai)(?:\/|$)/;
  if (!page.test(path)) return path;
  const [author, model] = path.replace(page, "").split("/");
  return author && model ? `${author}/${model}` : "";
}

/** The rule for a typed fact, by step. */
export const rules = {
  "which-model": (text, { policy }) => freeSlug(text, policy),
} satisfies RulesIn<typeof chart>;
