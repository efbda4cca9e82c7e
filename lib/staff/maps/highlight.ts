import type { TrailLine } from "@/lib/flow/replay";

/** What stands out on a map: a way through the flow. */
export interface Highlight {
  readonly steps: readonly string[];
  readonly ways: readonly { readonly step: string; readonly option: string }[];
}

/** The way that a trail went, and the step where it ended. */
export const highlightOf = (
  trail: readonly Pick<TrailLine, "step" | "option">[],
  end: string,
): Highlight => ({
  steps: [...trail.map(({ step }) => step), end],
  ways: trail.map(({ step, option }) => ({ step, option })),
});
