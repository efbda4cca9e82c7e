import { type AnyMachineSnapshot, getNextTransitions, initialTransition, transition } from "xstate";
import type { Sign, StepMeta } from "@/machines/step";
import type { Flow } from "./flow";

/**
 * What was worked out of a snapshot. Snapshots never change, and a flow has as many as it has ways, so each is worked out
 * once: a replay tries most ways many times.
 */
interface Known {
  options?: readonly string[];
  readonly next: Map<string, AnyMachineSnapshot>;
}
const starts = new WeakMap<Flow, AnyMachineSnapshot>();
const known = new WeakMap<AnyMachineSnapshot, Known>();

function knownOf(snapshot: AnyMachineSnapshot): Known {
  const found = known.get(snapshot) ?? { next: new Map() };
  known.set(snapshot, found);
  return found;
}

/** The snapshot that a flow starts in, without starting an actor: no timers, no effects. */
export function start(flow: Flow): AnyMachineSnapshot {
  const first = starts.get(flow) ?? initialTransition(flow.machine, { policy: flow.policy })[0];
  starts.set(flow, first);
  return first;
}

/** The step of a snapshot. All states are flat, so the value is its id. */
export function stepOf(snapshot: AnyMachineSnapshot): string {
  return String(snapshot.value);
}

/** What the machine says about a step. `undefined` if the flow has no such step. */
export function metaOf(flow: Flow, step: string): StepMeta | undefined {
  return Object.hasOwn(flow.chart.states, step) ? flow.chart.states[step]?.meta : undefined;
}

/** The options that a snapshot offers, the step's own first, then the two ways out. Timers are not options. */
export function optionsOf(snapshot: AnyMachineSnapshot): readonly string[] {
  if (snapshot.status !== "active") return [];
  const of = knownOf(snapshot);
  of.options ??= [
    ...new Set(
      getNextTransitions(snapshot)
        .map((next) => next.eventType)
        .filter((name) => !name.startsWith("xstate.")),
    ),
  ];
  return of.options;
}

/** The snapshot after an option was taken; the same snapshot if the option is not on offer. */
export function choose(flow: Flow, snapshot: AnyMachineSnapshot, option: string): AnyMachineSnapshot {
  if (!optionsOf(snapshot).includes(option)) return snapshot;
  const { next } = knownOf(snapshot);
  const after = next.get(option) ?? transition(flow.machine, snapshot, { type: option })[0];
  next.set(option, after);
  return after;
}

/**
 * The option of a step that the signs support. Only suggested: the person confirms.
 *
 * @param signs what an export or a look-up shows, what counts most first
 */
export function spokenFor(meta: StepMeta, signs: readonly Sign[]): string | undefined {
  const speaks = "signs" in meta ? meta.signs : undefined;
  const sign = signs.find((one) => speaks?.[one] !== undefined);
  return sign && speaks?.[sign];
}
