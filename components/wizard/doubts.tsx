"use client";

import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { Contradictions } from "../ticket/contradictions";
import { type ImportRules, useContradictions } from "../ticket/use-contradictions";
import { removeFromDraft } from "../ticket/use-draft";

/** Asks which is right, where what was typed on the way and what was answered can't both be so. */
export function Doubts({
  flow,
  screen,
  importRules,
}: {
  flow: Flow;
  screen: Screen;
  importRules: ImportRules;
}) {
  const told = useContradictions(flow, screen, importRules) ?? [];
  return <Contradictions flow={flow} screen={screen} told={told} onCorrect={removeFromDraft} />;
}
