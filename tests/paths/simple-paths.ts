import { getSimplePaths } from "xstate/graph";
import { type Answer, formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { metaOf, optionsOf, stepOf } from "@/lib/flow/options";
import type { Issue } from "@/machines/registry";
import { isWayOut } from "@/machines/step";

/** One way through a flow that passes no step twice, and what the person must see at its end. */
export interface SimplePath {
  readonly issue: Issue;
  readonly step: string;
  readonly answers: readonly Answer[];
  /** Path and query: each path has one of its own. */
  readonly address: string;
  readonly heading: string;
  /** Ids of all options on screen, the ways out that the step offers included, in their order. */
  readonly options: readonly string[];
  /** Names the state of the machine: its step with what it remembers. */
  readonly state: string;
}

/**
 * Every simple path of a flow, from its real machine. Timers are left out: they bring a person nowhere that an
 * option does not. Free of any test runner, so that unit tests and the browser's walk the same paths.
 */
export function* simplePaths(flow: Flow): Generator<SimplePath> {
  const stateOf = (snapshot: { value: unknown; context: object }) =>
    // What a machine is started with is the same on every path.
    JSON.stringify([snapshot.value, { ...snapshot.context, policy: undefined }]);
  const paths = getSimplePaths(flow.machine, {
    input: { policy: flow.policy },
    events: (snapshot) => optionsOf(snapshot).map((type) => ({ type })),
    serializeState: stateOf,
  });
  const seen = new Set<string>();
  for (const path of paths) {
    const answers: Answer[] = [];
    // Each entry of a path holds an event and the state after it; the first is the start.
    for (const [index, { event }] of path.steps.entries()) {
      const before = path.steps[index - 1]?.state;
      if (before) answers.push({ issue: flow.issue, step: stepOf(before), option: event.type });
    }
    const step = stepOf(path.state);
    const address = formatAddress({ issue: flow.issue, step, answers });
    if (seen.has(address)) continue;
    seen.add(address);
    // A question advises nothing that could have solved it.
    const isQuestion = metaOf(flow, step)?.kind === "question";
    const offered = optionsOf(path.state).filter((option) => option !== "solved" || !isQuestion);
    yield {
      issue: flow.issue,
      step,
      answers,
      address,
      heading: flow.messages.steps[step]?.heading ?? "",
      options: [
        ...offered.filter((option) => !isWayOut(option)),
        ...["solved", "need-support"].filter((option) => offered.includes(option)),
      ],
      state: `${flow.issue} ${stateOf(path.state)}`,
    };
  }
}
