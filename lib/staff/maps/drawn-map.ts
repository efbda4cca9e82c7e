import type { TrailLine } from "@/lib/flow/replay";
import type { StepMeta } from "@/machines/step";

/** A step as it is drawn. Lengths are in the units of the picture, about a pixel at full size. */
export interface DrawnStep {
  readonly step: string;
  readonly tone: Tone;
  /** What kind of screen it is, in a word or two. */
  readonly kind: string;
  /** The heading, broken into lines. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One way along an arrow. */
export interface DrawnWay {
  /** Absent if the step goes on by time. */
  readonly option?: string;
  readonly lines: readonly string[];
}

/** All ways from one step to another, as one arrow. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DrawnWay[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Positions of the labels of the arrows. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A flow with a place for everything. Plain data, so that it can be kept and sent. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly DrawnStep[];
  readonly arrows: readonly DrawnArrow[];
}

/** Sizes in the picture. A letter of the interface's fonts is a little over half as wide as high. */
export const sizes = {
  step: { width: 232, padding: 14, line: 18, letters: 25, lines: 4 },
  way: { line: 15, letters: 26, lines: 3, letter: 6.4, gap: 5 },
} as const;

/** How a step looks on a map: its kind, and what matters besides. */
type Tone = "question" | "instruction" | "urgent" | "wait" | "form" | "solved" | "why-not" | "hand-over";

export function toneOf(meta: StepMeta): Tone {
  if (meta.kind === "outcome") return meta.outcome;
  return meta.kind === "instruction" && meta.urgent ? "urgent" : meta.kind;
}

/** The highlighted part of a map: a path through the flow. */
export interface Highlight {
  readonly steps: readonly string[];
  readonly ways: readonly { readonly step: string; readonly option: string }[];
}

/** The path of a trail, and the step where it ended. */
export const highlightOf = (
  trail: readonly Pick<TrailLine, "step" | "option">[],
  end: string,
): Highlight => ({
  steps: [...trail.map(({ step }) => step), end],
  ways: trail.map(({ step, option }) => ({ step, option })),
});
