import { describe, expect, it } from "vitest";
import { replay } from "@/lib/flow/replay";
import { startWait } from "@/lib/flow/start-wait";
import { createWallClock } from "@/lib/flow/wall-clock";
import { everyFlow } from "../../machines/every-flow";

const flow = everyFlow()["missing-credits"];
const minute = 60_000;
const paidAt = new Date("2026-08-24T12:00:00.000Z");

/** A wait of a step, begun some minutes after the payment, by a clock that the test sets. */
function waiting(step: "wait" | "wait-longer", minutesAfterPaying: number) {
  let time = paidAt.getTime() + minutesAfterPaying * minute;
  const clock = createWallClock(() => time);
  let over = 0;
  const stop = startWait(flow, step, replay(flow, step, [])?.trail ?? [], {
    paidAt,
    now: new Date(time),
    clock,
    onOver: () => {
      over += 1;
    },
  });
  return {
    stop,
    /** How often the page was told, once the clock stands at this many milliseconds after the payment. */
    overAt(ms: number) {
      time = paidAt.getTime() + ms;
      clock.tick();
      return over;
    },
  };
}

describe.each([
  ["wait", 15],
  ["wait-longer", 30],
] as const)("%s", (step, minutes) => {
  it(`is over exactly ${minutes} minutes after the payment, and not a millisecond before`, () => {
    const wait = waiting(step, 0);
    expect(wait.overAt(minutes * minute - 1)).toBe(0);
    expect(wait.overAt(minutes * minute)).toBe(1);
  });

  it("counts from the payment, however late the page was opened", () => {
    const wait = waiting(step, minutes - 1);
    expect(wait.overAt(minutes * minute - 1)).toBe(0);
    expect(wait.overAt(minutes * minute)).toBe(1);
  });

  it("is over at once when the page is opened later than that", () => {
    expect(waiting(step, minutes + 500).overAt((minutes + 500) * minute)).toBe(1);
  });

  it("is over at the next look at the clock after a laptop slept for hours", () => {
    const wait = waiting(step, 1);
    expect(wait.overAt(2 * minute)).toBe(0);
    expect(wait.overAt(7 * 60 * minute)).toBe(1);
  });

  it("tells once, however often the clock is looked at", () => {
    const wait = waiting(step, 0);
    wait.overAt(minutes * minute);
    expect(wait.overAt((minutes + 60) * minute)).toBe(1);
  });

  it("tells nothing any more when the page was left", () => {
    const wait = waiting(step, 0);
    wait.stop();
    expect(wait.overAt((minutes + 60) * minute)).toBe(0);
  });
});
