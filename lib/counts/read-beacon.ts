import * as z from "zod/mini";
import type { Issue } from "@/machines/registry";
import { formatPlace, framedPlace, type Place, readPlace } from "./place";

/** Bytes. A page that has shown every step of the longest flow sends less. */
export const longestBeacon = 8 * 1024;
const mostPlaces = 200;
/** Sent by a page in a frame of another site. */
const framed = "framed";

const schema = z.array(z.string()).check(z.maxLength(mostPlaces));

/** What one page has counted. */
interface Beacon {
  /** `undefined` if it counted nothing. */
  readonly issue: Issue | undefined;
  /** Each once. */
  readonly places: readonly string[];
}

/**
 * Reads what a page counted. A page belongs to one issue, ends once, and counts nothing twice; anything else that a
 * program sends is dropped, and so are places that no flow has.
 *
 * @param body JSON, from anybody
 * @returns `undefined` if it is no list of texts, or too long. Never throws.
 */
export function readBeacon(body: unknown): Beacon | undefined {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return undefined;
  const kept = new Map<string, string>();
  let issue: Issue | undefined;
  for (const text of parsed.data) {
    const place = readPlace(text);
    // Only the form counts what did not help.
    if (place === undefined || place.kind === "unhelpful") continue;
    issue ??= place.issue;
    const key = onceBy(place);
    if (place.issue === issue && !kept.has(key)) kept.set(key, formatPlace(place));
  }
  if (issue && parsed.data.includes(framed)) kept.set(framed, framedPlace(issue));
  return { issue, places: [...kept.values()] };
}

/** A page counts one place for each key. */
function onceBy(place: Place): string {
  if (place.kind === "end") return "end";
  return place.kind === "time" ? `time:${place.step}` : formatPlace(place);
}
