import { requests } from "@/content/refused-requests/ticket";
import { defineForm, may, need, who } from "../form";
import type { chart } from "./chart";
import { statusIn } from "./rules";

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
  request: ({ said }) => (said("free-limit", "bought-enough") ? "raise-free-limit" : "explain-refusal"),
  mismatches: {
    /** O1: the status decides which causes there are. */
    "error-status": ({ chose, facts, words }) => {
      const shown = statusIn(facts.error_text ?? "");
      const at = chose("which-error") === "nothing-shown" ? "find-error" : "which-error";
      const claimed = chose(at);
      // Who found none then and pasted one now contradicts nothing.
      if (shown === undefined || claimed === undefined || claimed === "still-nothing") return undefined;
      if (claimed === shown) return undefined;
      return { ...words["error-status"](facts.error_text?.match(/4\d\d/)?.[0] ?? ""), at };
    },
  },
  points: ({ chose, said, facts }) => [
    ...(said("which-402", "key-limit") || said("which-403", "key-limit") ? (["refused-key"] as const) : []),
    ...(said("which-402", "budget") || said("which-403", "budget") ? (["refused-budget"] as const) : []),
    ...(said("free-limit") ? (["refused-free"] as const) : []),
    ...(chose("which-402") === "balance" ? (["refused-balance"] as const) : []),
    ...(facts.generation_ids ? [] : (["refused-details"] as const)),
  ],
});
