import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseQuery } from "@/lib/flow/address";
import { start, stepOf } from "@/lib/flow/options";
import { type Replay, replay } from "@/lib/flow/replay";
import type { Issue } from "@/machines/registry";
import { simplePaths } from "../../paths/simple-paths";
import { anyQuery, flows, inventedAnswer, knownStep } from "./arbitraries";

/** Replays a query on a step, as a page does. */
function played(issue: Issue, step: string | undefined, query = ""): Replay {
  const result = replay(flows[issue], step, parseQuery(issue, query).answers);
  if (result === undefined) throw new Error(`${issue} has no step ${step}`);
  return result;
}
const trailOf = (result: Replay) => result.trail.map(({ step, option, how }) => `${step}=${option} ${how}`);
const named = (answers: Replay["ahead"]) => answers.map(({ step, option }) => `${step}=${option}`);

describe("the step of the path is what is shown", () => {
  it("whatever the query says", () => {
    fc.assert(
      fc.property(knownStep, anyQuery, ({ issue, step }, query) => {
        const result = replay(flows[issue], step, parseQuery(issue, query).answers);
        expect(result?.step).toBe(step);
        expect(result && stepOf(result.snapshot)).toBe(step);
      }),
      { numRuns: 500 },
    );
  });

  it("and every answer of the issue is on the trail, ahead, or dropped: none is lost, none is in two places", () => {
    fc.assert(
      fc.property(knownStep, anyQuery, ({ issue, step }, query) => {
        const { answers } = parseQuery(issue, query);
        const result = replay(flows[issue], step, answers);
        const asked = result?.trail.filter(({ how }) => how === "asked") ?? [];
        const kept = [...asked, ...(result?.ahead ?? []), ...(result?.dropped ?? [])];
        const own = answers.filter((answer) => answer.issue === issue);
        expect(named(kept).sort()).toEqual(named(own).sort());
      }),
      { numRuns: 300 },
    );
  });

  it("and the trail is a way that the machine really goes", () => {
    fc.assert(
      fc.property(knownStep, anyQuery, ({ issue, step }, query) => {
        const trail = replay(flows[issue], step, parseQuery(issue, query).answers)?.trail ?? [];
        const again = replay(
          flows[issue],
          step,
          trail.map((line) => ({ issue, step: line.step, option: line.option })),
        );
        expect(named(again?.trail ?? [])).toEqual(named(trail));
        expect(again?.trail.every(({ how }) => how === "asked")).toBe(true);
      }),
    );
  });

  it("without a step it is the first one", () => {
    expect(played("refunds", undefined).step).toBe("used-any");
    expect(played("refunds", undefined).trail).toEqual([]);
    expect(played("refunds", undefined).snapshot.value).toEqual(start(flows.refunds).value);
  });

  test.each(["nonsense", "__proto__", "constructor", "toString", ""])("but %j is no step", (step) => {
    expect(replay(flows.refunds, step, [])).toBeUndefined();
  });
});

describe("complete answers", () => {
  it("replay exactly, all of them asked, along any simple path", () => {
    for (const flow of Object.values(flows)) {
      for (const path of simplePaths(flow)) {
        const result = replay(flow, path.step, path.answers);
        expect(result?.trail, path.address).toEqual(
          path.answers.map((answer) => ({ ...answer, how: "asked" })),
        );
        expect(result?.ahead, path.address).toEqual([]);
        expect(result?.dropped, path.address).toEqual([]);
      }
    }
  });

  it("replay in any order, with rubbish between them", () => {
    const paths = Object.values(flows).flatMap((flow) => [...simplePaths(flow)]);
    const shuffled = fc.constantFrom(...paths).chain((path) =>
      fc
        .tuple(
          fc.shuffledSubarray([...path.answers], { minLength: path.answers.length }),
          // Names that no flow has.
          fc.array(
            inventedAnswer.map((answer) => ({ ...answer, step: `x-${answer.step}` })),
            { maxLength: 3 },
          ),
        )
        .map(([answers, rubbish]) => ({ path, answers: [...rubbish, ...answers] })),
    );
    fc.assert(
      fc.property(shuffled, ({ path, answers }) => {
        const result = replay(flows[path.issue], path.step, answers);
        expect(result?.trail).toEqual(path.answers.map((answer) => ({ ...answer, how: "asked" })));
      }),
    );
  });

  it("keep what the machine remembers, such as that half an hour has passed", () => {
    const later = "check-balance=not-there&paid-how=card";
    expect(
      played("missing-credits", "bank-status", `paid-when=longer-ago&${later}`).snapshot.context,
    ).toMatchObject({
      halfHourPassed: true,
    });
    expect(
      played("missing-credits", "bank-status", `paid-when=some-minutes-ago&${later}`).snapshot.context,
    ).toMatchObject({ halfHourPassed: false });
  });
});

describe("missing answers", () => {
  it("are assumed, along the shortest way", () => {
    expect(trailOf(played("refunds", "how-much"))).toEqual([
      "used-any=unused assumed",
      "bought-when=within-window assumed",
    ]);
    expect(trailOf(played("free-model-charges", "provider-bill"))).toHaveLength(2);
  });

  it("are assumed for every step by as few answers as its shortest simple path has", () => {
    for (const flow of Object.values(flows)) {
      const shortest = new Map<string, number>();
      for (const { step, answers } of simplePaths(flow)) {
        shortest.set(step, Math.min(shortest.get(step) ?? Number.POSITIVE_INFINITY, answers.length));
      }
      for (const [step, length] of shortest) {
        const trail = replay(flow, step, [])?.trail ?? [];
        expect(trail, step).toHaveLength(length);
        expect(trail.every(({ how }) => how === "assumed")).toBe(true);
      }
    }
  });

  it("are assumed around the answers that were given", () => {
    expect(trailOf(played("refunds", "how-much", "used-any=partly-used"))).toEqual([
      "used-any=partly-used asked",
      "bought-when=within-window assumed",
    ]);
    // A longer way than the shortest, because the person said when they asked for the refund.
    expect(trailOf(played("refunds", "ticket", "asked-when=overdue"))).toEqual([
      "used-any=already-asked assumed",
      "asked-when=overdue asked",
    ]);
  });
});

it("any part of the answers of a way is kept whole, so that staff may fill in what they know", () => {
  const ways = Object.values(flows).flatMap((flow) => [...simplePaths(flow)]);
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.infiniteStream(fc.boolean()), (way, coin) => {
      const given = way.answers.filter(() => coin.next().value);
      const result = replay(flows[way.issue], way.step, given);
      expect(result?.dropped).toEqual([]);
      const asked = result?.trail.filter(({ how }) => how === "asked") ?? [];
      expect(named(asked)).toEqual(named(given));
    }),
    { numRuns: 500 },
  );
});

it("an answer on a detour is kept, though a shorter way leads to the same place", () => {
  expect(trailOf(played("missing-credits", "paid-how", "wait=time-is-up"))).toEqual([
    "paid-when=just-now assumed",
    "wait=time-is-up asked",
    "check-balance=not-there assumed",
  ]);
});

describe("answers that don't fit", () => {
  it("are dropped, and the valid ones stay", () => {
    const result = played("refunds", "how-much", "used-any=unused&gone=yes&bought-when=whenever");
    expect(named(result.dropped)).toEqual(["gone=yes", "bought-when=whenever"]);
    expect(trailOf(result)).toEqual(["used-any=unused asked", "bought-when=within-window assumed"]);
  });

  it("are dropped when they lead away from the step", () => {
    const result = played("refunds", "bought-when", "used-any=all-used");
    expect(named(result.dropped)).toEqual(["used-any=all-used"]);
    expect(trailOf(result)).toEqual(["used-any=unused assumed"]);
  });

  it("are as few as possible: one wrong answer does not take the others with it", () => {
    const query = "paid-when=longer-ago&check-balance=found-there&paid-how=card";
    const result = played("missing-credits", "bank-status", query);
    expect(named(result.dropped)).toEqual(["check-balance=found-there"]);
    expect(result.trail.filter(({ how }) => how === "asked")).toHaveLength(2);
  });

  it("give way to one that was changed, however many followed from the old one", () => {
    const old = "stop-loop=not-ours&exposed-key=known-key&review-team=not-explained";
    const result = played(
      "unexpected-charges",
      "ticket",
      `what-stands-out=nothing&rule-out=none-of-these&${old}`,
    );
    expect(trailOf(result)).toEqual([
      "look-at-activity=looked assumed",
      "what-stands-out=nothing asked",
      "rule-out=none-of-these asked",
    ]);
    expect(result.dropped).toHaveLength(3);
  });

  it("leave the answers of other issues alone", () => {
    const result = played("declined-card", "ask-bank", "missing-credits.paid-when=longer-ago");
    expect([...result.dropped, ...result.ahead]).toEqual([]);
  });
});

describe("answers ahead", () => {
  it("are kept, the one for this step too", () => {
    const query = "used-any=unused&bought-when=within-window&how-much=under-limit";
    const result = played("refunds", "used-any", query);
    expect(trailOf(result)).toEqual([]);
    expect(named(result.ahead)).toEqual([
      "used-any=unused",
      "bought-when=within-window",
      "how-much=under-limit",
    ]);
    expect(result.dropped).toEqual([]);
  });

  it("are dropped where they can't come any more", () => {
    const result = played("refunds", "asked-when", "used-any=already-asked&how-much=under-limit");
    expect(named(result.dropped)).toEqual(["how-much=under-limit"]);
    // Nothing follows an end.
    expect(named(played("refunds", "ticket", "ticket=x&solved=y").dropped)).toEqual(["ticket=x", "solved=y"]);
  });
});
