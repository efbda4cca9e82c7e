import { isHeader, readHeader } from "./read-header";
import { isSummaryHeader } from "./summary-file";

/** More is no answer of an API. */
export const mostJsonBytes = 64 * 1024 * 1024;

/**
 * Reads an answer of OpenRouter's API, or the detail of a request in the logs: one or many generations, or the use by day
 * and model. Never throws.
 *
 * @returns the table that the CSV would have, its header first; `undefined` if it is no such thing
 */
export function readJson(text: string): string[][] | undefined {
  const objects = objectsIn(parse(text));
  if (objects.length === 0) return undefined;
  const header = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  if (!isHeader(readHeader(header)) && !isSummaryHeader(header)) return undefined;
  return [header, ...objects.map((object) => header.map((name) => cellOf(object[name])))];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseLines(text);
  }
}

/** One object a line, as some tools write them. */
function parseLines(text: string): unknown {
  try {
    return text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer is `{ data: … }`, and what is in it one object or a list of them. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  const inside = value.data ?? value.generations ?? value.items;
  return inside === undefined || inside === null ? [value] : objectsIn(inside);
}

function cellOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return String(value);
    default:
      return "";
  }
}
