import type { Address, Answer } from "./address";
import type { Flow } from "./flow";
import { type Replay, replay } from "./replay";

/** Two replays show the same if their state and the way to it are equal. Which steps were asked may differ. */
const stateOf = ({ step, snapshot, trail }: Replay) =>
  JSON.stringify([step, snapshot.value, snapshot.context, trail.map((line) => [line.step, line.option])]);

/**
 * The fewest answers with which an address still shows the same step, reached by the same way. Those left out show as
 * not asked.
 *
 * @param address its answers of other issues stay as they are
 * @returns the same address where its flow has no such step. Never throws.
 */
export function shorten(flow: Flow, address: Address): Address {
  const played = replay(flow, address.step, address.answers);
  if (played === undefined) return address;
  const wanted = stateOf(played);
  const carried = address.answers.filter(({ issue }) => issue !== flow.issue);
  const own = played.trail.filter(({ how }) => how === "asked");
  for (const answers of subsets(own)) {
    const shorter = replay(flow, played.step, answers);
    if (shorter && stateOf(shorter) === wanted)
      return {
        ...address,
        answers: [...carried, ...answers.map(({ issue, step, option }) => ({ issue, step, option }))],
      };
  }
  return address;
}

/** Every choice of some answers, the small ones first, each in its order. */
function* subsets<T extends Answer>(all: readonly T[]): Generator<readonly T[]> {
  for (let size = 0; size <= all.length; size += 1) yield* choices(all, size);
}

function* choices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) return yield [];
  for (const [index, first] of all.entries()) {
    for (const rest of choices(all.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}
