import { asks } from "@/content/free-model-charges/asks";
import type { ReplyPoint } from "@/content/free-model-charges/replies";
import { requests, verdict } from "@/content/free-model-charges/ticket";
import { sum } from "@/content/ui/numbers/en";
import { better, defineForm, may, need, verdictLine, who } from "../form";
import { compareMoney } from "../rules/typed-money";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: (_answers, draft = {}) => [
    ...who,
    need("model"),
    better("generation_ids"),
    // Without ids, model and day find the requests. F6
    draft.generation_ids?.trim() ? may("period_from") : need("period_from"),
    may("amount"),
    may("activity"),
    may("note"),
  ],
  facts: {
    model: "needed",
    plugins: "optional",
    period_from: "optional",
    amount: "optional",
    generation_ids: "optional",
    activity: "optional",
  },
  told: ({ said, inWords }) => ({
    plugins: said("what-happened", "plugin") ? inWords("what-happened") : undefined,
  }),
  requests,
  asks,
  request: () => "check-free-model-charge",
  against: {
    "what-happened": { charged: ["free-plugin", "plugin-costs", "byok-fees"] },
    "provider-bill": { "no-own-key": ["byok-fees"] },
  },
  contradictions: {
    /** F1, P4. */
    "free-slug": ({ said, decide, facts }) => {
      const instead = decide("which-model", facts.model);
      if (instead !== "ends-in-free" && instead !== "no-suffix") return undefined;
      const claimed = instead === "ends-in-free" ? "no-suffix" : "ends-in-free";
      if (said("which-model", claimed)) return [{ answer: "which-model", instead }, { fact: "model" }];
      return said("find-model", claimed) ? [{ answer: "find-model", instead }, { fact: "model" }] : undefined;
    },
    /** O7: this ending searches the web, which is paid. */
    "online-slug": ({ said, facts }) =>
      said("what-happened", "charged") && /:online\b/i.test(facts.model ?? "")
        ? [{ answer: "what-happened", instead: "plugin" }, { fact: "model" }]
        : undefined,
    /** F2: a refused request costs nothing. */
    "refused-but-charged": ({ said, facts: { amount } }) =>
      said("what-happened", "refused") && amount !== undefined && compareMoney(amount.amount, "0") > 0
        ? [{ answer: "what-happened", instead: "charged" }, { fact: "amount" }]
        : undefined,
  },
  verdict: ({ chose, said, decide, facts }, open) => {
    const model = open.has("free-slug") ? undefined : decide("which-model", facts.model);
    const isOpen = ["online-slug", "export-against", "refused-but-charged"].some((id) => open.has(id));
    const happened = isOpen ? undefined : chose("what-happened");
    const ownKey = open.has("export-against") ? undefined : chose("provider-bill");
    const ids = facts.generation_ids?.length ?? 0;
    const way =
      model === "no-suffix"
        ? verdict.ways.paid
        : happened === "refused"
          ? verdict.ways.limit
          : happened === "plugin" && !said("plugin-costs", "not-explained")
            ? verdict.ways.plugins
            : verdict.ways.check(sum(facts.amount));
    return verdictLine(
      [
        (model === "ends-in-free" || model === "no-suffix") && verdict.model[model],
        happened && verdict.happened[happened],
        said("plugin-costs", "not-explained") && verdict.notExplained,
        ownKey && verdict.ownKey[ownKey],
        ids > 0 ? verdict.generations(ids) : verdict.noGenerations,
      ],
      way,
    );
  },
  points: ({ chose, decide, facts }, _request, open): readonly ReplyPoint[] => [
    ...(decide("which-model", facts.model) === "ends-in-free" && !open.has("free-slug")
      ? []
      : (["free-suffix"] as const)),
    ...(chose("what-happened") === "charged" && !open.has("online-slug") && !open.has("export-against")
      ? []
      : (["free-plugins"] as const)),
    ...(facts.generation_ids ? [] : (["free-generations"] as const)),
  ],
});
