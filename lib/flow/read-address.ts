import { defaultLanguage } from "@/content/languages";
import { languageOf } from "@/lib/language/language-path";
import { isIssue } from "@/machines/registry";
import { type Address, parseQuery } from "./address";

/**
 * Reads a whole address, such as `/es/{issue}/{step}?{step}={option}#check`.
 *
 * @returns `undefined` if the path names no issue. Never throws.
 */
export function readAddress(
  text: string,
): { address: Address; unreadable: number; hash: string } | undefined {
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  const read = languageOf(path);
  const [, issue = "", step, ...rest] = read.path.split("/");
  if (!isIssue(issue) || rest.length > 0) return undefined;
  const { answers, ref, embed, unreadable } = parseQuery(issue, query);
  const language = read.language === defaultLanguage ? undefined : read.language;
  return {
    address: { language, issue, step: step === "" ? undefined : step, answers, ref, embed },
    unreadable,
    hash,
  };
}
