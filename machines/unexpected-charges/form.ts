import { requests } from "@/content/unexpected-charges/ticket";
import { defineForm, may, need, who } from "../form";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: ({ said }) => [
    ...who,
    need("period_from"),
    may("period_to"),
    need("amount"),
    // Who found one that nobody knows.
    ...(said("what-stands-out", "unknown-key") || said("stop-loop", "not-ours") ? [may("key_names")] : []),
    may("generation_ids"),
    may("activity"),
    need("note"),
  ],
  facts: {
    period_from: "needed",
    period_to: "optional",
    amount: "needed",
    stands_out: "optional",
    key_names: "optional",
    generation_ids: "optional",
    activity: "optional",
  },
  told: ({ inWords }) => ({ stands_out: inWords("what-stands-out") }),
  requests,
  request: () => "check-charges",
  against: {
    "stop-loop": { "no-loop": ["runaway-loop"] },
    "what-stands-out": { nothing: "any finding" },
  },
  points: ({ said }) => [
    ...(said("stop-loop", "own-code") ? (["charges-loop"] as const) : []),
    ...(said("exposed-key") ? (["charges-key"] as const) : []),
    "charges-look",
  ],
});
