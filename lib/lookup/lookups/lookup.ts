import type { OpenRouterCore } from "@openrouter/sdk/core.js";
import type { RequestOptions } from "@openrouter/sdk/lib/sdks.js";
import * as z from "zod/mini";

/** The subject of a check, besides the account of the key. */
export interface LookupSubject {
  /** Slug of a model, for `models`. */
  readonly model?: string | undefined;
  /** Id of a generation, for `generation`. */
  readonly generationId?: string | undefined;
}

/** One thing that can be looked up at OpenRouter instead of asked. */
export interface Check<Reading> {
  /** The credential that the API wants. */
  readonly needs: "nothing" | "key" | "management-key";
  /** The call of the SDK: it makes the request, and compares the answer with the official shape. Absent if it has none. */
  readonly call?: (
    client: OpenRouterCore,
    subject: LookupSubject,
    options: RequestOptions,
  ) => Promise<{ readonly ok: boolean }>;
  /**
   * Reads the raw answer. The shape changes, so missing and new fields are ignored.
   *
   * @returns `undefined` if nothing in it could be read. Never throws.
   */
  readonly read: (wire: unknown, subject: LookupSubject) => Reading | undefined;
}

/** What a check reads. */
export type ReadingBy<Own extends Check<unknown>> = Readonly<NonNullable<ReturnType<Own["read"]>>>;

/** A number, or one that came as a text: the API has sent both. */
export const amount = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,12})?$/))]),
  z.transform(Number),
);

/** A field that may be missing, `null` or of another type than promised: then it is `undefined`. */
export const maybe = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/**
 * The rows of a list that could be read.
 *
 * @returns whether that was all of them; `undefined` if it is no list, or if no row of it could be read, which is not
 *   an empty list
 */
export function readRows<T>(
  wire: unknown,
  row: z.ZodMiniType<T>,
): { readonly rows: readonly T[]; readonly isWhole: boolean } | undefined {
  const list = z.object({ data: z.array(z.unknown()) }).safeParse(wire);
  if (!list.success) return undefined;
  const { data } = list.data;
  const rows = data.flatMap((item) => {
    const parsed = row.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  if (rows.length === 0 && data.length > 0) return undefined;
  return { rows, isWhole: rows.length === data.length };
}
