import { createActor } from "xstate";
import type { Flow } from "./flow";
import { stepOf } from "./options";
import type { TrailLine } from "./replay";
import type { WallClock } from "./wall-clock";

/**
 * Runs a wait. A running actor is needed for `after`, and one that is restored from a snapshot does not schedule
 * its delays again; so a new one is started and the answers are sent into it.
 *
 * @param paidAt from when the wait counts, so that a reload neither loses nor resets it
 * @param onOver called once, when the machine leaves the step by itself
 * @returns stops the wait
 */
export function startWait(
  flow: Flow,
  step: string,
  trail: readonly TrailLine[],
  { paidAt, now, clock, onOver }: { paidAt: Date; now: Date; clock: WallClock; onOver: () => void },
): () => void {
  const actor = createActor(flow.machine, {
    input: { policy: flow.policy, now, paidAt },
    clock: clock as never,
  });
  actor.start();
  for (const line of trail) actor.send({ type: line.option });
  const subscription = actor.subscribe((snapshot) => {
    if (stepOf(snapshot) !== step) {
      subscription.unsubscribe();
      onOver();
    }
  });
  return () => {
    subscription.unsubscribe();
    actor.stop();
  };
}
