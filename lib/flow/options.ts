import { type AnyMachineSnapshot, getNextTransitions, initialTransition, transition } from "xstate";
import type { Sign, StepMeta } from "@/machines/step";
import type { Flow } from "./flow";

/** The snapshot that a flow starts in, without starting an actor: no timers, no effects. */
export function start(flow: Flow): AnyMachineSnapshot {
  return initialTransition(flow.machine, { policy: flow.policy })[0];
}

/** The step that a snapshot stands on. All states are flat, so the value is its id. */
export function stepOf(snapshot: AnyMachineSnapshot): string {
  return String(snapshot.value);
}

/** What the machine says about a step. `undefined` where the flow has no such step. */
export function metaOf(flow: Flow, step: string): StepMeta | undefined {
  return Object.hasOwn(flow.chart.states, step) ? flow.chart.states[step]?.meta : undefined;
}

/** The options that a snapshot offers, the step's own first, then the two ways out. Timers are not options. */
export function optionsOf(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== "active") return [];
  const names = getNextTransitions(snapshot)
    .map((next) => next.eventType)
    .filter((name) => !name.startsWith("xstate."));
  return [...new Set(names)];
}

/** The snapshot after an option was taken; the same snapshot where the option is not on offer. */
export function choose(flow: Flow, snapshot: AnyMachineSnapshot, option: string): AnyMachineSnapshot {
  return optionsOf(snapshot).includes(option)
    ? transition(flow.machine, snapshot, { type: option })[0]
    : snapshot;
}

/**
 * The option of a step that what was found speaks for. Only offered: the person confirms.
 *
 * @param signs what an export or a look-up shows, what counts most first
 */
export function spokenFor(meta: StepMeta, signs: readonly Sign[]): string | undefined {
  const speaks = "signs" in meta ? meta.signs : undefined;
  const sign = signs.find((one) => speaks?.[one] !== undefined);
  return sign && speaks?.[sign];
}
