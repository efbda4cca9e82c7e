import { asks } from "@/content/refused-requests/asks";
import type { ReplyPoint } from "@/content/refused-requests/replies";
import { requests, verdict } from "@/content/refused-requests/ticket";
import { defineForm, may, need, type Sides, verdictLine, who } from "../form";
import type { chart } from "./chart";
import { causeIn, statusIn } from "./rules";

export const form = defineForm<typeof chart>()({
  fields: () => [
    ...who,
    need("error_text"),
    may("refused_at"),
    may("model"),
    may("generation_ids"),
    may("key_names"),
    may("note"),
  ],
  facts: {
    error_text: "needed",
    refused_at: "optional",
    model: "optional",
    generation_ids: "optional",
    key_names: "optional",
  },
  requests,
  asks,
  request: ({ said }) => (said("free-limit", "bought-enough") ? "raise-free-limit" : "explain-refusal"),
  contradictions: {
    /** O1: the status decides which causes there are. */
    "error-status": ({ chose, facts }): Sides<typeof chart> | undefined => {
      const shown = statusIn(facts.error_text ?? "");
      const first = chose("which-error");
      // An error that was found only later contradicts nothing.
      if (shown === undefined || first === undefined) return undefined;
      if (first !== "nothing-shown")
        return first === shown
          ? undefined
          : [{ answer: "which-error", instead: shown }, { fact: "error_text" }];
      const found = chose("find-error");
      return found === undefined || found === "still-nothing" || found === shown
        ? undefined
        : [{ answer: "find-error", instead: shown }, { fact: "error_text" }];
    },
    /** O1, O2, O4, O5: the error names its cause itself. */
    "error-cause": ({ chose, facts }): Sides<typeof chart> | undefined => {
      const cause = causeIn(facts.error_text ?? "");
      if (cause === undefined) return undefined;
      const of402 = chose("which-402");
      if (of402 !== undefined && !cause.of402.includes(of402))
        return [{ answer: "which-402", instead: cause.of402[0] }, { fact: "error_text" }];
      const of403 = chose("which-403");
      return cause.of403 !== undefined && of403 !== undefined && of403 !== cause.of403
        ? [{ answer: "which-403", instead: cause.of403 }, { fact: "error_text" }]
        : undefined;
    },
    /** F1, O6: the daily limit is only for free models. */
    "free-limit-model": ({ said, facts, policy }) => {
      const { suffix, router } = policy.freeModels;
      const model = facts.model?.trim().toLowerCase();
      if (model === undefined || !said("which-429", "free-model")) return undefined;
      return model.endsWith(suffix) || model === router
        ? undefined
        : [{ answer: "which-429" }, { fact: "model" }];
    },
  },
  verdict: ({ chose, said }, open) => {
    const first = chose("which-error");
    const error = open.has("error-status")
      ? undefined
      : first === "nothing-shown"
        ? chose("find-error")
        : first;
    const cause =
      open.has("error-cause") || open.has("error-status") || open.has("free-limit-model")
        ? undefined
        : (chose("which-402") ?? chose("which-403") ?? chose("which-429") ?? chose("other-words"));
    const hasBought = said("free-limit", "bought-enough");
    return verdictLine(
      [
        error && verdict.error[error],
        cause && verdict.cause[cause],
        said("other-account", "same-account") && verdict.sameAccount,
        hasBought && verdict.boughtEnough,
      ],
      verdict.ways[hasBought ? "limit" : "look"],
    );
  },
  points: ({ chose, said }): readonly ReplyPoint[] => [
    ...(said("which-402", "key-limit") || said("which-403", "key-limit") ? (["refused-key"] as const) : []),
    ...(said("which-402", "budget") || said("which-403", "budget") ? (["refused-budget"] as const) : []),
    ...(said("free-limit") ? (["refused-free"] as const) : []),
    ...(chose("which-402") === "balance" ? (["refused-balance"] as const) : []),
  ],
  // A generation names the request; without one its time and model find it.
  wants: ({ facts }) => (facts.generation_ids ? [] : ["refused_at", "model", "generation_ids"]),
});
