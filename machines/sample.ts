import type { Draft } from "./form";
import type { Chart, OptionIn, StepIn } from "./step";

type AnswerIn<C extends Chart> = { [S in StepIn<C>]: readonly [step: S, option: OptionIn<C, S>] }[StepIn<C>];

/** A made-up way to a ticket in which something does not fit: for staff who want to see what reading one does. */
export interface Sample {
  readonly answers: readonly (readonly [step: string, option: string])[];
  draft(now: Date): Draft;
}

/** A sample whose answers are those of a chart. */
export interface SampleOf<C extends Chart> extends Sample {
  readonly answers: readonly AnswerIn<C>[];
}

/** The instant so many hours before, ISO 8601 in UTC. */
export const hoursBefore = (now: Date, hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();
