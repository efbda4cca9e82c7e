import { requests } from "@/content/unauthorized-use/ticket";
import { defineForm, may, need, who } from "../form";
import type { ChartState } from "../step";
import { chart } from "./chart";

const states: Readonly<Record<string, ChartState>> = chart.states;

/** Whether a step stops the harm. */
const isMeasure = (step: string) => {
  const meta = states[step]?.meta;
  return meta?.kind === "instruction" && meta.urgent === true;
};

export const form = defineForm<typeof chart>()({
  isUrgent: true,
  fields: () => [
    ...who,
    need("period_from"),
    may("period_to"),
    may("amount"),
    may("key_names"),
    may("generation_ids"),
    may("activity"),
    may("logs"),
    may("note"),
  ],
  facts: {
    period_from: "needed",
    period_to: "optional",
    amount: "optional",
    key_names: "optional",
    measures: "needed",
    generation_ids: "optional",
    activity: "optional",
    logs: "optional",
  },
  told: ({ own }) => ({
    measures: own.filter(({ step }) => isMeasure(step)).map(({ topic, answer }) => `${topic}: ${answer}`),
  }),
  requests,
  request: () => "account-compromised",
  points: ({ said }) => [
    ...(said("revoke-keys", "done") ? [] : (["use-keys"] as const)),
    ...(said("change-password", "done") && said("check-recovery", "done") ? [] : (["use-password"] as const)),
    "use-details",
  ],
});
