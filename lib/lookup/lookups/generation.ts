import { generationsGetGeneration } from "@openrouter/sdk/funcs/generationsGetGeneration.js";
import * as z from "zod/mini";
import { type Check, maybe } from "./lookup";

/** One answer of a model, and what it cost. Money in US dollars. */
export interface GenerationReading {
  readonly id: string;
  readonly model: string | undefined;
  readonly cost: number | undefined;
  /** Whether it ran with the person's own key from a provider. F4 */
  readonly isByok: boolean | undefined;
  /** Results of a web search that it paid for; 0 for none. F5 */
  readonly searchResults: number | undefined;
  readonly createdAt: string | undefined;
}

const wireSchema = z.object({
  data: z.object({
    id: z.string(),
    model: maybe(z.string()),
    total_cost: maybe(z.number()),
    usage: maybe(z.number()),
    is_byok: maybe(z.boolean()),
    num_search_results: maybe(z.nullable(z.number())),
    web_search_engine: maybe(z.nullable(z.string())),
    created_at: maybe(z.string()),
  }),
});

/** One generation: `GET /generation?id=`. F6 */
export const generationLookup: Check<GenerationReading> = {
  id: "generation",
  needs: "key",
  call: (client, { generationId = "" }, options) =>
    generationsGetGeneration(client, { id: generationId }, options),
  read: (wire) => {
    const parsed = wireSchema.safeParse(wire);
    if (!parsed.success) return undefined;
    const { data } = parsed.data;
    const results = data.num_search_results;
    return {
      id: data.id,
      model: data.model,
      cost: data.total_cost ?? data.usage,
      isByok: data.is_byok,
      // An engine was named, so it searched, whatever the count says.
      searchResults: data.web_search_engine ? Math.max(1, results ?? 1) : results === null ? 0 : results,
      createdAt: data.created_at,
    };
  },
};
