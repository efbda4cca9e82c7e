import type { MessagesOf } from "@/content/messages";
import { errorTargets } from "@/machines/triage-errors";
import { describeError, type ErrorWorld } from "../triage/describe-error";
import type { Failure, FailureKind } from "./failure";
import { type Lead, leadTo, type Place } from "./lead-to";

interface FailureWorld {
  readonly words: MessagesOf<"lookup">;
  /** For what an error says. */
  readonly errors: Omit<ErrorWorld, "declines">;
  /** Where the person is. */
  readonly screen: Place;
}

/** Failures that pass within about a minute. */
const vague: ReadonlySet<FailureKind> = new Set(["server", "slow"]);

const waitOf = (seconds: number, words: FailureWorld["words"]): string =>
  seconds < 120 ? words.retryIn(seconds) : words.retryInMinutes(Math.ceil(seconds / 60));

/**
 * Why a look-up has no result, in words: what happened, then what it means and what to do.
 *
 * @returns `goOn`: the step that helps; absent if there is none, or the person is already there
 */
export function describeFailure(
  { kind, retryAfter, error }: Failure,
  { words, errors, screen }: FailureWorld,
): { readonly says: readonly string[]; readonly goOn: Lead | undefined } {
  if (kind !== "error" || error === undefined) {
    const { what, next } = words.failures[kind === "error" ? "other" : kind];
    const wait = retryAfter === undefined ? [] : [waitOf(retryAfter, words)];
    // Beside an exact wait "in a minute" would be another one.
    return { says: [what, ...wait, ...(wait.length > 0 && vague.has(kind) ? [] : [next])], goOn: undefined };
  }
  const { title, meaning, also, next, open } = describeError(error, errors);
  const target = error.id && errorTargets[error.id];
  const href = target && leadTo(screen, target);
  return {
    says: [`${title}.`, meaning, ...also, ...next],
    goOn: href === undefined ? undefined : { label: open ?? words.goOn, href },
  };
}
