import type { MessagesOf } from "@/content/messages";
import type { ErrorId } from "@/content/ui/errors/en";
import type { TriageMeta } from "@/machines/triage";
import { errorTargets, failureTargets } from "@/machines/triage-errors";
import { knownErrors } from "../triage/known-errors";
import type { Failure, FailureKind } from "./failure";
import { type Lead, leadTo, type Place } from "./lead-to";

/** A failure in words: what happened, then what it means and what to do. */
export interface DescribedFailure {
  readonly says: readonly string[];
  /** The step that helps; absent where there is none, or where the person is on it. */
  readonly goOn: Lead | undefined;
}

export interface FailureWorld {
  readonly words: MessagesOf<"lookup">;
  readonly errors: ReturnType<MessagesOf<"errors">>["errors"];
  /** Puts a moment into words for its reader. */
  readonly moment: (at: Date) => string;
  /** When the count of free requests may start again. */
  readonly freeReset: Date;
  /** Where the person is. */
  readonly screen: Place;
}

/** Errors that tell more than the kind does: with their title or their meaning beside its words, or instead of them. */
const told: { readonly [Id in ErrorId]?: "title" | "meaning" | "instead" } = {
  "key-limit": "instead",
  "never-purchased": "instead",
  budget: "instead",
  blocked: "instead",
  "max-tokens": "meaning",
  "free-day": "title",
  "free-day-paid": "meaning",
  "free-minute": "meaning",
};

const steps: { readonly [Kind in FailureKind]?: TriageMeta } = failureTargets;

/** What is over in a minute or so. */
const vague: ReadonlySet<FailureKind> = new Set(["server", "slow"]);

const waitOf = (seconds: number, words: FailureWorld["words"]): string =>
  seconds < 120 ? words.retryIn(seconds) : words.retryInMinutes(Math.ceil(seconds / 60));

/** Why a check told nothing, in words. */
export function describeFailure(
  { kind, retryAfter, errorId }: Failure,
  { words, errors, moment, freeReset, screen }: FailureWorld,
): DescribedFailure {
  const { what, next } = words.failures[kind];
  const how = errorId && told[errorId];
  const error = how === undefined ? undefined : knownErrors.find(({ id }) => id === errorId);
  const copy = error && errors[error.id];
  /** Of the day: the wait until it is over is told. */
  const isUsedUp = errorId === "free-day" || errorId === "free-day-paid";
  const isDaily = kind === "too-many" && errorId !== "free-minute";
  const times = [
    ...(isDaily ? [words.resetAt(moment(freeReset))] : []),
    ...(retryAfter === undefined || isUsedUp ? [] : [waitOf(retryAfter, words)]),
  ];
  // Beside an exact wait "in a minute" would be another one.
  const then = retryAfter !== undefined && vague.has(kind) ? [] : isUsedUp && copy ? copy.next : [next];
  const says =
    copy === undefined
      ? [what, ...times, ...then]
      : how === "instead"
        ? [`${copy.title}.`, copy.meaning, ...times, ...copy.next]
        : [what, how === "title" ? `${copy.title}.` : copy.meaning, ...times, ...then];
  const target = (error && errorTargets[error.id]) ?? (how === "instead" ? undefined : steps[kind]);
  const href = target && leadTo(screen, target);
  const label = (copy && "open" in copy ? copy.open : undefined) ?? words.goOn;
  return { says, goOn: href === undefined ? undefined : { label, href } };
}
