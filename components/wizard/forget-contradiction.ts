import type { Flow } from "@/lib/flow/flow";
import { currentDraft, removeFromDraft } from "../device/use-draft";

/** Forgets a typed fact that contradicts the option which the person has just chosen instead. */
export function forgetContradiction(flow: Flow, step: string, option: string): void {
  const rule = flow.rules[step];
  const text = rule && currentDraft()[rule.field];
  if (!rule || !text) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (rule.decide(text, { policy: flow.policy, now: new Date(), timeZone }) !== option)
    removeFromDraft(rule.field);
}
