import * as z from "zod/mini";
import { formatPlace, type Place, readPlace } from "./place";

/** Bytes. A page that has shown every step of the longest flow sends less. */
export const longestBeacon = 8 * 1024;
const mostPlaces = 200;

const schema = z.array(z.string()).check(z.maxLength(mostPlaces));

/**
 * What a page says that it saw. A page is of one issue, ends once, and says nothing twice; whatever else a program
 * sends is dropped, and so is what no flow has.
 *
 * @param body JSON, from anybody
 * @returns places as text, each once; `undefined` where it is no list of texts, or too long. Never throws.
 */
export function readBeacon(body: unknown): string[] | undefined {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return undefined;
  const kept = new Map<string, Place>();
  let issue: Place["issue"] | undefined;
  for (const text of parsed.data) {
    const place = readPlace(text);
    // Only the form counts what did not help.
    if (place === undefined || place.kind === "unhelpful") continue;
    issue ??= place.issue;
    const key = onceBy(place);
    if (place.issue === issue && !kept.has(key)) kept.set(key, place);
  }
  return [...kept.values()].map(formatPlace);
}

/** Of places with the same key a page has one. */
function onceBy(place: Place): string {
  if (place.kind === "end") return "end";
  return place.kind === "time" ? `time:${place.step}` : formatPlace(place);
}
