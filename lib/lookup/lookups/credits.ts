import { creditsGetCredits } from "@openrouter/sdk/funcs/creditsGetCredits.js";
import * as z from "zod/mini";
import { amount, type Check } from "./lookup";

/**
 * The account's credits, in US dollars. `unclear` if the answer is 0 and 0: some accounts always give that to an
 * ordinary key.
 */
export type CreditsReading =
  | { readonly kind: "unclear" }
  | {
      readonly kind: "known";
      /** All that was ever bought or given. */
      readonly bought: number;
      readonly used: number;
      readonly left: number;
    };

const wireSchema = z.object({ data: z.object({ total_credits: amount, total_usage: amount }) });

/** The balance: `GET /credits`. */
export const creditsLookup: Check<CreditsReading> = {
  needs: "management-key",
  call: (client, _subject, options) => creditsGetCredits(client, undefined, options),
  read: (wire) => {
    const data = wireSchema.safeParse(wire).data?.data;
    if (data === undefined) return undefined;
    const { total_credits: bought, total_usage: used } = data;
    if (bought === 0 && used === 0) return { kind: "unclear" };
    // A difference of two floats has digits that were never paid.
    return { kind: "known", bought, used, left: Math.round((bought - used) * 1e6) / 1e6 };
  },
};
