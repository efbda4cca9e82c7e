/** Whether an id is that of an action of this build. */
type IsKnown = (id: string) => boolean;

/**
 * Whether Next can read what was posted to a page: it answers a form that is cut short, or an action that was made up,
 * with a fault of the server, or at least logs it as one.
 *
 * @param request is read; hand over a clone
 */
export async function isReadableForm(request: Request, isKnown: IsKnown): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  const action = request.headers.get("next-action");
  if (action !== null && !isKnown(action)) return false;
  try {
    if (/^multipart\/form-data\b/i.test(type)) {
      const form = await request.formData();
      return action === null ? isOfReact(form, isKnown) : areArguments(untilArguments(form), "", "0");
    }
    if (action === null) return true;
    return /^text\/plain\b/i.test(type) && areValues(jsonOf(await request.text()), () => undefined);
  } catch {
    return false;
  }
}

/** Whether the fields that React adds to a form belong together: each action is known, and says what it is bound to. */
function isOfReact(form: FormData, isKnown: IsKnown): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith("$ACTION_"));
  const actions = names.flatMap((name) => {
    const [, kind, rest] = /^\$ACTION_(REF|ID)_(.*)$/s.exec(name) ?? [];
    return rest === undefined ? [] : [kind === "ID" ? isKnown(rest) : isBound(form, rest, isKnown)];
  });
  return names.length === 0 || (actions.length > 0 && actions.every(Boolean));
}

function isBound(form: FormData, place: string, isKnown: IsKnown): boolean {
  const action = jsonOf(form.get(`$ACTION_${place}:0`));
  if (typeof action !== "object" || action === null || !("id" in action) || !("bound" in action))
    return false;
  const [, bound] = /^\$@(\d+)$/.exec(String(action.bound)) ?? [];
  const isWhole = action.bound === null || areArguments(form, `$ACTION_${place}:`, String(bound));
  return isWhole && isKnown(String(action.id));
}

/** Whether a field holds the arguments of an action; what they refer to is in the fields whose names begin alike. */
function areArguments(form: FormData, start: string, number: string): boolean {
  const partOf = (other: string) => jsonOf(form.get(start + Number.parseInt(other, 16)));
  return areValues(jsonOf(form.get(start + number)), partOf);
}

/** The form up to its arguments: of what a script sends, Next reads part by part and knows nothing of those to come. */
function untilArguments(form: FormData): FormData {
  const names = [...form.keys()];
  const read = new FormData();
  for (const name of names.slice(0, names.indexOf("0") + 1)) read.set(name, form.get(name) ?? "");
  return read;
}

function jsonOf(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Our actions take two. */
const mostArguments = 8;
const deepest = 50;

/** A part of what was sent, by its number; nothing where there is none. */
type PartOf = (number: string) => unknown;

/**
 * Whether the arguments of an action are written as React writes what our pages keep: plain values, dates, forms, and
 * references to what was sent along. Next answers what it can't read with a fault of the server.
 */
const areValues = (values: unknown, partOf: PartOf): boolean =>
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
