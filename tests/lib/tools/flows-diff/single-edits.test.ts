import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Policy, policy } from "@/content/policy";
import { policyValues, withValues } from "@/lib/tools/flows-diff/policy-values";
import { type Issue, issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";
import { diffOf, type Edit, removeOption, renameOption, renameStep, retarget, stepOf } from "./versions";

vi.setConfig({ testTimeout: 60_000 });

const flows = everyFlow();
const runs = { numRuns: 25 };

const anyIssue = fc.constantFrom(...issues);
/** A step besides the two that the ways out name. */
const anyStep = anyIssue.chain((issue) =>
  fc.record({
    issue: fc.constant(issue),
    step: fc.constantFrom(
      ...Object.keys(flows[issue].chart.states).filter((step) => !["solved", "ticket"].includes(step)),
    ),
  }),
);
/** An option that leads to one step, whatever was noted before. */
const anyOption = fc.constantFrom(
  ...issues.flatMap((issue) =>
    Object.entries(flows[issue].chart.states).flatMap(([step, { on }]) =>
      Object.entries(on ?? {})
        .filter(([, leads]) => typeof leads === "string")
        .map(([option, target]) => ({ issue, step, option, target: String(target) })),
    ),
  ),
);
/** Names that no flow has. */
const freshName = fc.stringMatching(/^new-[a-z]{1,8}$/);

/** The changes that an edit is reported as. Links that nothing explains must never be left. */
const reported = (edit: Edit & { issue: Issue }) => {
  const { changes, otherLinks } = diffOf(edit);
  expect(otherLinks).toEqual([]);
  return changes;
};

describe("a single edit of any flow is reported once, as what it is", () => {
  it("a step under another name", () => {
    fc.assert(
      fc.property(anyStep, freshName, ({ issue, step }, to) => {
        const change: Edit["change"] = (draft) => renameStep(draft, step, to);
        expect(reported({ issue, change })).toMatchObject([
          { step: to, part: "", from: step, to, isRename: true },
        ]);
      }),
      runs,
    );
  });

  it("an option under another name", () => {
    fc.assert(
      fc.property(anyOption, freshName, ({ issue, step, option }, to) => {
        const change: Edit["change"] = (draft) => renameOption(draft, step, option, to);
        expect(reported({ issue, change })).toMatchObject([
          { step, part: `option ${to}`, from: option, to, isRename: true },
        ]);
      }),
      runs,
    );
  });

  it("an option that is gone", () => {
    fc.assert(
      fc.property(anyOption, ({ issue, step, option }) => {
        const change: Edit["change"] = (draft) => removeOption(draft, step, option);
        expect(reported({ issue, change })).toMatchObject([
          { step, part: `option ${option}`, needsAlias: expect.stringContaining(option) },
        ]);
      }),
      runs,
    );
  });

  it("an option that is new", () => {
    fc.assert(
      fc.property(anyOption, freshName, ({ issue, step, target }, option) => {
        const change: Edit["change"] = (draft) => {
          retarget(draft, step, option, target);
          stepOf(draft, step).words.options[option] = { label: "Something new" };
        };
        expect(reported({ issue, change })).toMatchObject([{ step, part: `option ${option}`, to: target }]);
      }),
      runs,
    );
  });

  it("an option that leads elsewhere", () => {
    const elsewhere = anyOption.chain((found) =>
      fc.record({
        found: fc.constant(found),
        to: fc.constantFrom(
          ...Object.keys(flows[found.issue].chart.states).filter((step) => step !== found.target),
        ),
      }),
    );
    fc.assert(
      fc.property(elsewhere, ({ found: { issue, step, option, target }, to }) => {
        const change: Edit["change"] = (draft) => retarget(draft, step, option, to);
        expect(reported({ issue, change })).toMatchObject([
          { step, part: `option ${option}`, from: target, to },
        ]);
      }),
      runs,
    );
  });

  it("a text that was written anew", () => {
    const parts = fc.constantFrom("heading", "receipt");
    fc.assert(
      fc.property(anyStep, parts, freshName, ({ issue, step }, part, to) => {
        const change: Edit["change"] = (draft) => {
          stepOf(draft, step).words[part as "heading"] = to;
        };
        expect(reported({ issue, change })).toMatchObject([
          { step, part: part === "receipt" ? "receipt line" : part, to },
        ]);
      }),
      runs,
    );
  });

  it("a number or a link of the policy", () => {
    const values = policyValues(policy);
    fc.assert(
      fc.property(anyIssue, fc.constantFrom(...Object.keys(values)), (issue, path) => {
        const from = values[path];
        const to = Number.isNaN(Number(from)) ? `${from}9` : `1${from}`;
        const later: Policy = withValues({ [path]: to }, policy);
        expect(reported({ issue, policy: later })).toMatchObject([{ issue: "policy", part: path, from, to }]);
      }),
      runs,
    );
  });
});

it("two versions that differ in nothing are the same, whatever both have been edited to", () => {
  fc.assert(
    fc.property(anyOption, freshName, ({ issue, step, option }, name) => {
      const edit: Edit = {
        issue,
        change: (draft) => {
          renameOption(draft, step, option, name);
          retarget(draft, step, name, "ticket");
        },
      };
      expect(diffOf(edit, edit)).toEqual({ changes: [], otherLinks: [] });
    }),
    runs,
  );
});
