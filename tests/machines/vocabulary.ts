import { expect } from "vitest";
import type { AnyMachineSnapshot } from "xstate";
import { getNextTransitions, transition } from "xstate";
import type { Flow } from "@/lib/flow/flow";
import { choose, metaOf, optionsOf, start, stepOf } from "@/lib/flow/options";
import { reachableFrom, replay } from "@/lib/flow/replay";
import { everyIssue } from "@/machines/every-issue";
import type { Issue } from "@/machines/registry";
import { isWayOut, type RuleWorld } from "@/machines/step";

/** A conversation with a flow: what a person does, and where that brings them. */
export interface Conversation {
  /** The person takes an option; it must be on offer. */
  choose(...options: string[]): Conversation;
  /** The person types a fact, and the rule of the step answers for them. */
  type(text: string, world: RuleWorld): Conversation;
  /** The wait of this step runs out. */
  waitItOut(): Conversation;
  leadsTo(step: string): Conversation;
  /** A step that is here or can still come; the conversation goes on there. */
  leadsOnTo(step: string): Conversation;
  /** The step's own options, in order; the two ways out are there besides. */
  offers(...options: string[]): Conversation;
  /** The way ends here, well or not. */
  endsAs(outcome: "solved" | "why-not" | "form"): Conversation;
  handsOverTo(issue: Issue): Conversation;
}

/**
 * Where a test begins.
 *
 * @param step stands on it by its shortest way; without one, at the start of the flow
 */
export function at(flow: Flow, step?: string): Conversation {
  const played = replay(flow, step, []);
  if (played === undefined) throw new Error(`${flow.issue} has no step ${step}`);
  return conversation(flow, step === undefined ? start(flow) : played.snapshot, [played.step]);
}

function conversation(flow: Flow, snapshot: AnyMachineSnapshot, way: readonly string[]): Conversation {
  const step = stepOf(snapshot);
  const told = way.join(" → ");
  const goOn = (next: AnyMachineSnapshot) => conversation(flow, next, [...way, stepOf(next)]);
  const take = (option: string): Conversation => {
    expect(optionsOf(snapshot), `options of ${told}`).toContain(option);
    return goOn(choose(flow, snapshot, option));
  };
  const here: Conversation = {
    choose(...options) {
      const [first, ...rest] = options;
      if (first === undefined) return here;
      return take(first).choose(...rest);
    },
    type(text, world) {
      const option = everyIssue[flow.issue].rules[step]?.(text, world);
      expect(option, `${told}: “${text}” can be read`).toBeDefined();
      return take(option ?? "");
    },
    waitItOut() {
      const timer = getNextTransitions(snapshot).find((next) => next.eventType.startsWith("xstate.after."));
      expect(timer, `${told} is a wait`).toBeDefined();
      return goOn(transition(flow.machine, snapshot, { type: timer?.eventType ?? "" })[0]);
    },
    leadsTo(expected) {
      expect(step, told).toBe(expected);
      return here;
    },
    leadsOnTo(expected) {
      expect([...reachableFrom(flow, step).keys()], told).toContain(expected);
      return at(flow, expected);
    },
    offers(...options) {
      expect(
        optionsOf(snapshot).filter((option) => !isWayOut(option)),
        told,
      ).toEqual(options);
      return here;
    },
    endsAs(outcome) {
      const meta = metaOf(flow, step);
      expect(meta?.kind === "outcome" ? meta.outcome : meta?.kind, told).toBe(outcome);
      return here;
    },
    handsOverTo(issue) {
      expect(metaOf(flow, step), told).toMatchObject({ outcome: "hand-over", to: issue });
      return here;
    },
  };
  return here;
}

/** The steps that are no end: the person must be able to leave each by both ways. */
export const stepsWithWaysOut = (flow: Flow): string[] =>
  Object.entries(flow.chart.states)
    .filter(([, state]) => state.type !== "final")
    .map(([step]) => step);
