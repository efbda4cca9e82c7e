import { sum } from "@/content/ui/numbers/en";
import { asks } from "@/content/unexpected-charges/asks";
import type { ReplyPoint } from "@/content/unexpected-charges/replies";
import { requests, verdict } from "@/content/unexpected-charges/ticket";
import { defineForm, may, need, verdictLine, who } from "../form";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: ({ said }) => [
    ...who,
    need("period_from"),
    may("period_to"),
    need("amount"),
    // The person found an unknown key.
    ...(said("what-stands-out", "unknown-key") ||
    said("rule-out", "unknown-key") ||
    said("stop-loop", "not-ours")
      ? [may("key_names")]
      : []),
    need("note"),
    may("generation_ids"),
    // Without ids, model and day find the requests.
    may("model"),
    may("activity"),
  ],
  facts: {
    period_from: "needed",
    period_to: "optional",
    amount: "needed",
    stands_out: "optional",
    key_names: "optional",
    generation_ids: "optional",
    model: "optional",
    activity: "optional",
  },
  told: ({ inWords }) => ({ stands_out: inWords("what-stands-out") }),
  requests,
  asks,
  request: () => "check-charges",
  against: {
    "stop-loop": { "no-loop": ["runaway-loop"] },
    "what-stands-out": { nothing: "any finding" },
    "rule-out": { "none-of-these": ["runaway-loop", "disabled-key"] },
  },
  contradictions: {
    /** U1: an export comes from the page that they can't see. */
    "cannot-look": ({ said, summary }) =>
      said("look-at-activity", "cannot-look") && summary
        ? [{ answer: "look-at-activity", instead: "looked" }, { finding: "use" }]
        : undefined,
  },
  verdict: ({ chose, said, facts, summary }, open) => {
    const stands = open.has("export-against") ? undefined : chose("what-stands-out");
    const unexplained = (
      ["review-team", "compare-prices", "plugin-costs", "check-top-up", "purchase-fees"] as const
    ).find((step) => said(step, "not-explained"));
    const ids = facts.generation_ids?.length ?? 0;
    return verdictLine(
      [
        stands && verdict.standsOut[stands],
        said("look-at-activity", "cannot-look") && !open.has("cannot-look") && verdict.noActivity,
        said("stop-loop", "own-code") && verdict.ownLoop,
        said("stop-loop", "no-loop") && !open.has("export-against") && verdict.noLoop,
        said("rule-out", "none-of-these") && !open.has("export-against") && verdict.ruledOut,
        unexplained && verdict.notExplained[unexplained],
        ids > 0 && verdict.generations(ids),
        summary && !open.has("more-than-export") && verdict.export(summary.total),
      ],
      said("stop-loop", "own-code") ? verdict.ways.loop : verdict.ways.dispute(sum(facts.amount)),
    );
  },
  points: ({ said, facts }): readonly ReplyPoint[] => [
    ...(said("stop-loop", "own-code") ? (["charges-loop"] as const) : []),
    ...(said("exposed-key") ? (["charges-key"] as const) : []),
    ...(said("look-at-activity", "cannot-look")
      ? (["charges-cannot-look"] as const)
      : facts.generation_ids || facts.activity
        ? []
        : (["charges-look"] as const)),
  ],
});
