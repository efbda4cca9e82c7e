import { requests } from "@/content/declined-card/ticket";
import { defineForm, may, need, who } from "../form";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: () => [...who, need("attempted_at"), need("amount"), may("decline_code"), may("note")],
  facts: { attempted_at: "needed", amount: "needed", bank_says: "optional", decline_code: "optional" },
  told: ({ inWords }) => ({ bank_says: inWords("ask-bank") ?? inWords("bank-says") }),
  requests,
  request: () => "accept-card",
  points: ({ said }) => [
    "card-bank",
    ...(said("allow-international") ? (["card-international"] as const) : []),
    ...(said("other-card", "still-declined") ? [] : (["card-other"] as const)),
  ],
});
