import type { StepMeta } from "@/machines/step";

/** How a step looks on a map: its kind, and what matters besides. */
export type Tone =
  | "question"
  | "instruction"
  | "urgent"
  | "wait"
  | "form"
  | "solved"
  | "why-not"
  | "hand-over";

export function toneOf(meta: StepMeta): Tone {
  if (meta.kind === "outcome") return meta.outcome;
  return meta.kind === "instruction" && meta.urgent ? "urgent" : meta.kind;
}
