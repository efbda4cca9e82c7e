/** A place with how often it was counted. */
export interface PlaceCount {
  readonly place: string;
  readonly number: number;
}

/** The same of one day. */
export interface DayCount extends PlaceCount {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
}

/** Numbers from here on are shown. Smaller ones could identify people. */
export const leastTold = 5;

/** A number as it may be shown. */
export type Figure = number | "few";

/**
 * Hides small numbers. Reports and exports see only what this returns, so nothing in them can tell a hidden number:
 * neither a sum nor a rate.
 *
 * @returns by place; what was never counted is absent
 */
export function hideSmall(counts: readonly PlaceCount[]): ReadonlyMap<string, Figure> {
  return new Map(counts.map(({ place, number }) => [place, number < leastTold ? "few" : number]));
}
