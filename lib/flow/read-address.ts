import { isIssue } from "@/machines/step";
import { type Address, parseQuery } from "./address";

/**
 * Reads a whole address, such as `/refunds/how-much?used-any=unused#check`.
 *
 * @returns `undefined` where the path names no issue. Never throws.
 */
export function readAddress(
  text: string,
): { address: Address; unreadable: number; hash: string } | undefined {
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
  const [, issue = "", step, ...rest] = path.split("/");
  if (!isIssue(issue) || rest.length > 0) return undefined;
  const { answers, ref, embed, unreadable } = parseQuery(issue, query);
  return { address: { issue, step: step === "" ? undefined : step, answers, ref, embed }, unreadable, hash };
}
