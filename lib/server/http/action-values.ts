/** Our actions take two. */
const mostArguments = 8;
const deepest = 50;

/** A part of what was sent, by its number; nothing where there is none. */
type PartOf = (number: string) => unknown;

/**
 * Whether the arguments of an action are written as React writes what our pages keep: plain values, dates, forms, and
 * references to what was sent along. Next answers what it can't read with a fault of the server.
 */
export const areValues = (values: unknown, partOf: PartOf): boolean =>
  Array.isArray(values) && values.length <= mostArguments && isValue(values, partOf, 0);

function isValue(value: unknown, partOf: PartOf, depth: number): boolean {
  if (depth > deepest) return false;
  if (typeof value === "string") return !value.startsWith("$") || isMarked(value, partOf);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((inside) => isValue(inside, partOf, depth + 1));
}

/** Of a text that begins with a dollar sign: React means something else by it. */
function isMarked(text: string, partOf: PartOf): boolean {
  if (/^\$(\$|(undefined|NaN|-?Infinity|-0|K[0-9a-f]{1,8}|n-?\d{1,200})$)/.test(text)) return true;
  if (text.startsWith("$D")) return !Number.isNaN(Date.parse(text.slice(2)));
  const [, number, path = ""] = /^\$([0-9a-f]{1,8})((?::[^:]+)*)$/.exec(text) ?? [];
  return number !== undefined && isThere(partOf(number), path.split(":").slice(1));
}

function isThere(part: unknown, path: readonly string[]): boolean {
  let at = part;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return at !== undefined;
}
