import { requests } from "@/content/free-model-charges/ticket";
import { defineForm, may, need, who } from "../form";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: ({ said }) => [
    ...who,
    need("model"),
    said("collect-generations", "have-them") ? need("generation_ids") : may("generation_ids"),
    may("activity"),
    may("amount"),
    may("note"),
  ],
  facts: {
    model: "needed",
    plugins: "optional",
    amount: "optional",
    generation_ids: "optional",
    activity: "optional",
  },
  told: ({ inWords }) => ({ plugins: inWords("plugins-used") }),
  requests,
  request: () => "check-free-model-charge",
  against: {
    "plugins-used": { none: ["free-plugin", "plugin-costs"] },
    "own-provider-key": { "no-own-key": ["byok-fees"] },
  },
  mismatches: {
    /** F1, P4. */
    "free-slug": ({ said, decide, policy, facts, words }) => {
      const counted = decide("which-model", facts.model);
      if (counted === undefined) return undefined;
      const claimed = counted === "ends-in-free" ? "no-suffix" : "ends-in-free";
      const at = (["which-model", "find-model"] as const).find((step) => said(step, claimed));
      return (
        at && {
          ...words["free-slug"](claimed === "ends-in-free", policy.freeModels.suffix, facts.model ?? ""),
          at,
        }
      );
    },
  },
  points: ({ facts }) => [
    "free-suffix",
    "free-plugins",
    ...(facts.generation_ids ? [] : (["free-generations"] as const)),
  ],
});
