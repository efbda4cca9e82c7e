import { sum } from "@/content/ui/numbers/en";
import { asks } from "@/content/unauthorized-use/asks";
import type { ReplyPoint } from "@/content/unauthorized-use/replies";
import { requests, verdict } from "@/content/unauthorized-use/ticket";
import { defineForm, may, need, verdictLine, who } from "../form";
import type { ChartState, OptionIn } from "../step";
import { chart } from "./chart";

const states: Readonly<Record<string, ChartState>> = chart.states;

/** Whether a step stops the harm. */
const isMeasure = (step: string) => {
  const meta = states[step]?.meta;
  return meta?.kind === "instruction" && meta.urgent === true;
};

/** The state of the keys: without use that was not theirs, the person has regenerated them. A2 */
const keysOf = (answer: OptionIn<typeof chart, "revoke-keys"> | undefined) =>
  answer === "no-charges" ? "done" : answer;

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
  asks,
  // Nothing is as urgent as a key that still works. A2
  request: ({ said }) => (said("revoke-keys", "cannot-do") ? "keys-still-live" : "account-compromised"),
  verdict: ({ chose, facts }, open) => {
    const keys = keysOf(chose("revoke-keys"));
    const password = chose("change-password");
    const ids = facts.generation_ids?.length ?? 0;
    const isSafe = keys === "done" && password === "done";
    return verdictLine(
      [
        keys ? verdict.keys[keys] : verdict.keysUnknown,
        password && verdict.password[password],
        facts.period_from && verdict.since(facts.period_from),
        ids > 0 && verdict.generations(ids),
      ],
      isSafe
        ? verdict.ways.check(open.has("more-than-export") ? undefined : sum(facts.amount))
        : verdict.ways[keys === "cannot-do" ? "keys" : "secure"],
    );
  },
  points: ({ chose }): readonly ReplyPoint[] => {
    const measures = [
      [keysOf(chose("revoke-keys")), "use-keys", "use-keys-cannot"],
      [chose("change-password"), "use-password", "use-password-cannot"],
    ] as const;
    // Actions that were taken are not asked for again; the reply helps with those that failed.
    return measures.flatMap(([answer, ask, help]) =>
      answer === "done" ? [] : [answer === "cannot-do" ? help : ask],
    );
  },
  // A3
  wants: ({ said }) => [
    "amount",
    ...(said("revoke-keys", "cannot-do") ? (["key_names"] as const) : []),
    "logs",
  ],
});
