import fc from "fast-check";
import type { Answer } from "@/lib/flow/address";
import { type Issue, issues } from "@/machines/registry";
import { everyFlow } from "../../machines/every-flow";

export const flows = everyFlow();

/** Something that is really there: an issue with one of its steps. Without its flow, so that a failure can be read. */
export const knownStep: fc.Arbitrary<{ issue: Issue; step: string }> = fc.constantFrom(
  ...issues.flatMap((issue) => Object.keys(flows[issue].chart.states).map((step) => ({ issue, step }))),
);

/** An answer that some step of some flow offers. */
export const realAnswer: fc.Arbitrary<Answer> = fc.constantFrom(
  ...issues.flatMap((issue) =>
    Object.entries(flows[issue].chart.states).flatMap(([step, { on }]) =>
      Object.keys(on ?? {}).map((option): Answer => ({ issue, step, option })),
    ),
  ),
);

/** A name as it may stand in an address, known or not. */
export const name = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

/** An answer by its form only. */
export const inventedAnswer: fc.Arbitrary<Answer> = fc.record({
  issue: fc.constantFrom(...issues),
  step: name.filter((step) => !["ref", "lang", "embed", "theme"].includes(step)),
  option: name,
});

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "<script>alert(1)</script>",
    "%E0%A4%A",
    "missing-credits.__proto__",
    "ref",
    "x".repeat(9000),
  ),
);

/** Any query: real answers, invented ones and rubbish, in any order. */
export const anyQuery: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      realAnswer.map(({ issue, step, option }) => `${issue}.${step}=${option}`),
      realAnswer.map(({ step, option }) => `${step}=${option}`),
      fc.tuple(realAnswer, realAnswer).map(([a, b]) => `${a.step}=${b.option}`),
      fc.tuple(hostileText, hostileText).map(([key, value]) => `${key}=${value}`),
      hostileText,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("&"));
