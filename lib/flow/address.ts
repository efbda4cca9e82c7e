import { defaultLanguage, type Language } from "@/content/languages";
import { pathIn } from "@/lib/language/language-path";
import { type Issue, isIssue } from "@/machines/registry";

/** One answer: the option taken at a step of an issue. */
export interface Answer {
  readonly issue: Issue;
  readonly step: string;
  readonly option: string;
}

/** How bright the site is that shows a page in a frame; `auto`: as the device is set. */
export type Theme = "auto" | "light" | "dark";

/**
 * An address, read. `answers` are in the order in which the address names them, not yet checked against any machine.
 * See the address contract in `docs/decisions/002-addresses.md`.
 */
export interface Address {
  /** Absent if the path has no prefix: English. */
  readonly language?: Language | undefined;
  readonly issue: Issue;
  /** Absent for `/{issue}`, which shows the first step. */
  readonly step?: string | undefined;
  readonly answers: readonly Answer[];
  /** A staff member's reference, such as `CASE-17`. */
  readonly ref?: string | undefined;
  /** Only if another site shows the page in a frame. See `docs/decisions/018-embed.md`. */
  readonly embed?: Theme | undefined;
}

/** Keys with a meaning of their own; no step may be called so. */
export const reservedKeys = ["ref", "lang", "embed", "theme"] as const;

/** More than any flow has steps, so a hostile address costs no more than an honest one. */
const mostAnswers = 60;
const longestName = 64;
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const reference = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** A staff member's reference in the form for an address: a help desk shows its number as `#12345`. */
export const plainCase = (text: string): string => text.trim().replace(/^#\s*/, "");

/** Whether a text can be a staff member's reference in an address. */
export const isReference = (text: string): boolean => reference.test(text);

/** The query of an address, without `?` and hash; empty if it has none. */
export const queryOf = (address: string): string => address.split("#")[0]?.split("?")[1] ?? "";

/**
 * A staff member's reference in a query; of those given the first that can be one counts.
 *
 * @param query with or without the leading `?`
 */
export const referenceOf = (query: string | URLSearchParams): string | undefined =>
  new URLSearchParams(query).getAll("ref").map(plainCase).find(isReference);

/**
 * Whether a page is requested for a frame of another site, and with which theme. If a key is given
 * twice, the first counts.
 *
 * @returns `undefined` outside of a frame
 */
export function embedOf(query: string | URLSearchParams): Theme | undefined {
  const params = new URLSearchParams(query);
  if (params.get("embed") !== "1") return undefined;
  const theme = params.get("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

const isName = (text: string) => text.length <= longestName && name.test(text);

/**
 * Reads the answers out of a query. Whatever is not an answer by its form is counted in `unreadable`
 * and otherwise ignored; of a key given twice the first counts. Never throws.
 *
 * @param issue the issue that the path names; answers of other issues carry theirs as a prefix
 * @param query with or without the leading `?`
 */
export function parseQuery(
  issue: Issue,
  query: string,
): { answers: Answer[]; ref: string | undefined; embed: Theme | undefined; unreadable: number } {
  const answers: Answer[] = [];
  const seen = new Set<string>();
  let unreadable = 0;
  const params = new URLSearchParams(query.slice(0, 8000));
  for (const [key, value] of params) {
    if ((reservedKeys as readonly string[]).includes(key)) continue;
    const dot = key.indexOf(".");
    const from = dot < 0 ? issue : key.slice(0, dot);
    const step = key.slice(dot + 1);
    if (
      !isIssue(from) ||
      !isName(step) ||
      !isName(value) ||
      seen.has(`${from}.${step}`) ||
      answers.length >= mostAnswers
    ) {
      unreadable += 1;
      continue;
    }
    seen.add(`${from}.${step}`);
    answers.push({ issue: from, step, option: value });
  }
  return { answers, ref: referenceOf(params), embed: embedOf(params), unreadable };
}

/** The path and query that show a step with these answers. The opposite of {@link parseQuery}. */
export function formatAddress({ language, issue, step, answers, ref, embed }: Address): string {
  const path = pathIn(language ?? defaultLanguage, step === undefined ? `/${issue}` : `/${issue}/${step}`);
  const query = new URLSearchParams();
  for (const answer of answers) {
    query.append(answer.issue === issue ? answer.step : `${answer.issue}.${answer.step}`, answer.option);
  }
  if (ref !== undefined) query.append("ref", ref);
  if (embed !== undefined) query.append("embed", "1");
  if (embed === "light" || embed === "dark") query.append("theme", embed);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
