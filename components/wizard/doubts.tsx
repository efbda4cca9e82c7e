"use client";

import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import * as rules from "@/lib/ticket/known-on-the-way";
import { Contradictions } from "../ticket/contradictions";
import { type ImportRules, useContradictions } from "../ticket/use-contradictions";
import { removeFromDraft } from "../ticket/use-draft";

const importRules: ImportRules = async () => rules;

/** Asks which is right, where what was typed on the way and what was answered can't both be so. */
export function Doubts({ flow, screen }: { flow: Flow; screen: Screen }) {
  const told = useContradictions(flow, screen, importRules) ?? [];
  return <Contradictions flow={flow} screen={screen} told={told} onCorrect={removeFromDraft} />;
}
