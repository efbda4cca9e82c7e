import { generationsGetGeneration } from "@openrouter/sdk/funcs/generationsGetGeneration.js";
import * as z from "zod/mini";
import { amount, type Check, type LookupSubject, maybe, type ReadingBy } from "./lookup";

/** One answer of a model, and what it cost. Money in US dollars. */
export type GenerationReading = ReadingBy<typeof generationLookup>;

const wireSchema = z.object({
  data: z.object({
    id: maybe(z.string()),
    model: maybe(z.string()),
    total_cost: maybe(amount),
    usage: maybe(amount),
    is_byok: maybe(z.boolean()),
    upstream_inference_cost: maybe(amount),
    tokens_completion: maybe(amount),
    native_tokens_completion: maybe(amount),
    finish_reason: maybe(z.nullable(z.string())),
    num_search_results: maybe(z.nullable(amount)),
    web_search_engine: maybe(z.nullable(z.string())),
    created_at: maybe(z.string()),
  }),
});

/** One generation: `GET /generation?id=`. F6 */
export const generationLookup = {
  needs: "key",
  call: (client, { generationId = "" }, options) =>
    generationsGetGeneration(client, { id: generationId }, options),
  read: (wire: unknown, { generationId = "" }: LookupSubject) => {
    const data = wireSchema.safeParse(wire).data?.data;
    if (data === undefined) return undefined;
    if (Object.values(data).every((value) => value === undefined)) return undefined;
    const results = data.num_search_results;
    return {
      id: data.id ?? generationId,
      model: data.model,
      cost: data.total_cost ?? data.usage,
      /** Whether it ran with the person's own key from a provider. F4 */
      isByok: data.is_byok,
      /** What that provider bills for it, about. */
      providerCost: data.upstream_inference_cost,
      /** No output came, and it did not end well: it should not be charged. O8 */
      isEmpty: isEmpty(data),
      /** Results of a web search that it paid for; 0 for none. F5 */
      // An engine was named, so it searched, whatever the count says.
      searchResults: data.web_search_engine ? Math.max(1, results ?? 1) : results === null ? 0 : results,
      createdAt: data.created_at,
    };
  },
} as const satisfies Check<unknown>;

/** Zero completion insurance: no output, and a finish reason that is blank or an error. O8 */
function isEmpty(data: z.infer<typeof wireSchema>["data"]): boolean {
  const { tokens_completion: tokens, native_tokens_completion: native, finish_reason: reason } = data;
  const hasNone = (tokens ?? native) === 0 && (native ?? 0) === 0;
  return reason === "error" || (hasNone && (reason === null || reason === ""));
}
