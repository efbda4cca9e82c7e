import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { formatAddress } from "@/lib/flow/address";
import { sharedLinks } from "@/lib/tools/flows-diff/links";
import { printDiff } from "@/lib/tools/flows-diff/print-diff";
import { takeSnapshot } from "@/lib/tools/flows-diff/snapshot";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";
import { type SimplePath, simplePaths } from "../../../paths/simple-paths";
import { diffOf, type Edit, removeOption, renameOption, renameStep, retarget, stepOf } from "./versions";

const flows = everyFlow();
const paths = [...simplePaths(flows.refunds)];

/** The page of another issue that a way hands over to, with the answers that go along. */
const handedOver = ({ issue, step, answers }: SimplePath) => {
  const meta = flows[issue].chart.states[step]?.meta;
  return meta?.kind === "outcome" && meta.outcome === "hand-over"
    ? [formatAddress({ issue: meta.to as never, answers })]
    : [];
};
/** The links of the real ways that fit, as {@link simplePaths} walks them, and further ones; the shortest first. */
const linksWhere = (fits: (path: SimplePath) => boolean, ...more: string[]) =>
  [...new Set([...paths.filter(fits).map(({ address }) => address), ...more])].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
const passes = (path: SimplePath, step: string, option?: string) =>
  path.answers.some((answer) => answer.step === step && (option === undefined || answer.option === option));

describe("the shared links of a version", () => {
  test.each(issues)("%s: each step alone and every simple way to it", (issue) => {
    const { [issue]: taken = {} } = takeSnapshot([flows[issue]], policy);
    const links = [...sharedLinks(issue, taken).keys()];
    const alone = Object.keys(flows[issue].chart.states).map((step) => `/${issue}/${step}`);
    const ways = [...simplePaths(flows[issue])].flatMap((path) => [path.address, ...handedOver(path)]);
    expect(links.sort()).toEqual([...new Set([`/${issue}`, ...alone, ...ways])].sort());
  });
});

describe("nothing changed", () => {
  test.each(issues)("%s", (issue) => {
    expect(diffOf({ issue })).toEqual({ changes: [], otherLinks: [] });
  });

  it("is said in one sentence", () => {
    expect(printDiff(diffOf({}), "v1")).toBe("Since v1 nothing changed in the flows.\n");
  });
});

describe("a renamed step", () => {
  const change: Edit["change"] = (draft) => renameStep(draft, "how-much", "amount-paid");
  const rename = {
    ...{ issue: "refunds", step: "amount-paid", part: "", from: "how-much", to: "amount-paid" },
    isRename: true,
  };

  it("needs an alias: its links are not found, and those past it lose an answer", () => {
    expect(diffOf({ change })).toEqual({
      changes: [
        {
          ...rename,
          needsAlias: 'steps: { "how-much": "amount-paid" }',
          links: [
            ["not found any more", linksWhere(({ step }) => step === "how-much", "/refunds/how-much")],
            ["an answer is lost", linksWhere((path) => passes(path, "how-much"))],
          ],
        },
      ],
      otherLinks: [],
    });
  });

  it("moves all those links on with its alias, and changes nothing else", () => {
    expect(diffOf({ change, aliases: { steps: { "how-much": "amount-paid" } } })).toEqual({
      changes: [
        {
          ...rename,
          links: [
            [
              "moved on by an alias",
              linksWhere((path) => path.step === "how-much" || passes(path, "how-much"), "/refunds/how-much"),
            ],
          ],
        },
      ],
      otherLinks: [],
    });
  });

  it("takes answers from the pages that a flow hands over to", () => {
    const [diff, aliased] = [undefined, { steps: { "used-any": "any-used" } }].map((aliases) =>
      diffOf({
        change: (draft) => renameStep(draft, "used-any", "any-used"),
        ...(aliases ? { aliases } : {}),
      }),
    );
    const [address = ""] = paths.filter((path) => passes(path, "used-any")).flatMap(handedOver);
    const effectOf = (found: typeof diff) =>
      found?.changes[0]?.links.find(([, addresses]) => addresses.includes(address))?.[0];
    expect([effectOf(diff), effectOf(aliased)]).toEqual(["an answer is lost", "moved on by an alias"]);
  });

  it("is one that is gone and one that is new, where its heading changed too and there is no alias", () => {
    const change: Edit["change"] = (draft) => {
      renameStep(draft, "how-much", "amount-paid");
      stepOf(draft, "amount-paid").words.heading = "What was the amount?";
    };
    const reworded = { part: "heading", from: "How much did you pay?", to: "What was the amount?" };
    expect(diffOf({ change }).changes).toMatchObject([
      { step: "bought-when", part: "option within-window", from: "how-much", to: "amount-paid" },
      { step: "how-much", part: "", from: "How much did you pay?", needsAlias: 'steps: { "how-much": "…" }' },
      { step: "amount-paid", part: "", to: "What was the amount?" },
    ]);
    expect(diffOf({ change, aliases: { steps: { "how-much": "amount-paid" } } }).changes).toMatchObject([
      rename,
      { step: "amount-paid", ...reworded },
    ]);
  });
});

describe("options", () => {
  it("that are gone: links through them lose the answer, links to their step offer less", () => {
    expect(diffOf({ change: (draft) => removeOption(draft, "used-any", "partly-used") })).toEqual({
      changes: [
        {
          ...{ issue: "refunds", step: "used-any", part: "option partly-used", from: "bought-when" },
          needsAlias: 'options: { "used-any": { "partly-used": "…" } }',
          links: [
            ["an answer is lost", linksWhere((path) => passes(path, "used-any", "partly-used"))],
            ["other options, or they lead elsewhere", ["/refunds", "/refunds/used-any"]],
          ],
        },
      ],
      otherLinks: [],
    });
  });

  it("that are gone, with an alias to another: links move on", () => {
    const { changes, otherLinks } = diffOf({
      change: (draft) => removeOption(draft, "used-any", "partly-used"),
      aliases: { options: { "used-any": { "partly-used": "unused" } } },
    });
    expect(otherLinks).toEqual([]);
    expect(changes.map(({ step, part, needsAlias }) => [step, part, needsAlias])).toEqual([
      ["", "old name used-any=partly-used", undefined],
      ["used-any", "option partly-used", undefined],
    ]);
    expect(changes[1]?.links).toContainEqual([
      "moved on by an alias",
      linksWhere((path) => passes(path, "used-any", "partly-used")),
    ]);
  });

  it("under another name: only links through them are affected", () => {
    const change: Edit["change"] = (draft) => renameOption(draft, "used-any", "partly-used", "some-used");
    const through = linksWhere((path) => passes(path, "used-any", "partly-used"));
    expect(diffOf({ change })).toEqual({
      changes: [
        {
          ...{ issue: "refunds", step: "used-any", part: "option some-used" },
          ...{ from: "partly-used", to: "some-used", isRename: true },
          needsAlias: 'options: { "used-any": { "partly-used": "some-used" } }',
          links: [["an answer is lost", through]],
        },
      ],
      otherLinks: [],
    });
    const aliased = diffOf({ change, aliases: { options: { "used-any": { "partly-used": "some-used" } } } });
    expect(aliased.changes.map(({ links, needsAlias }) => ({ links, needsAlias }))).toEqual([
      { needsAlias: undefined, links: [["moved on by an alias", through]] },
    ]);
  });

  it("that lead elsewhere: the step behind is not found, ways through it are others", () => {
    expect(diffOf({ change: (draft) => retarget(draft, "how-much", "under-limit", "too-late") })).toEqual({
      changes: [
        {
          ...{ issue: "refunds", step: "how-much", part: "option under-limit" },
          ...{ from: "use-button", to: "too-late" },
          links: [
            [
              "not found any more",
              linksWhere(
                ({ step }) => ["use-button", "refund-on-its-way"].includes(step),
                "/refunds/use-button",
                "/refunds/refund-on-its-way",
              ),
            ],
            [
              "an answer is lost",
              linksWhere((path) => passes(path, "use-button") && path.step !== "refund-on-its-way"),
            ],
            [
              "other options, or they lead elsewhere",
              linksWhere(({ step }) => step === "how-much", "/refunds/how-much"),
            ],
          ],
        },
      ],
      otherLinks: [],
    });
  });

  it("that are new change links to their step, and the shortest way to where they lead", () => {
    const { changes, otherLinks } = diffOf({
      change: (draft) => {
        retarget(draft, "used-any", "too-late-i-know", "too-late");
        stepOf(draft, "used-any").words.options["too-late-i-know"] = { label: "It is too late" };
      },
    });
    expect(otherLinks).toEqual([]);
    expect(changes).toEqual([
      {
        ...{ issue: "refunds", step: "used-any", part: "option too-late-i-know", to: "too-late" },
        links: [
          ["another way to the step is assumed", ["/refunds/too-late"]],
          ["other options, or they lead elsewhere", ["/refunds", "/refunds/used-any"]],
        ],
      },
    ]);
  });

  it("in another order", () => {
    const { changes } = diffOf({
      change: (draft) => {
        const { state } = stepOf(draft, "how-much");
        state.on = Object.fromEntries(Object.entries(state.on ?? {}).reverse()) as never;
      },
    });
    expect(changes).toMatchObject([
      { step: "how-much", part: "order of options", to: "limit-or-over, under-limit" },
    ]);
  });
});

describe("words", () => {
  it("of a heading: the links to its step show it", () => {
    const to = "What did you pay?";
    const change: Edit["change"] = (draft) => {
      stepOf(draft, "how-much").words.heading = to;
    };
    expect(diffOf({ change })).toEqual({
      changes: [
        {
          ...{ issue: "refunds", step: "how-much", part: "heading", from: "How much did you pay?", to },
          links: [["shown", linksWhere(({ step }) => step === "how-much", "/refunds/how-much")]],
        },
      ],
      otherLinks: [],
    });
  });

  it("of an option: links through it show it on the receipt", () => {
    const { changes } = diffOf({
      change: (draft) => {
        stepOf(draft, "asked-when").words.options.overdue = { label: "Long ago" };
      },
    });
    expect(changes).toHaveLength(1);
    // A bare link to the ticket assumes a shorter way.
    expect(changes[0]?.links).toEqual([
      [
        "shown",
        linksWhere(
          (path) => path.step === "asked-when" || passes(path, "asked-when", "overdue"),
          "/refunds/asked-when",
        ),
      ],
    ]);
  });

  it("a sentence put before others is one change", () => {
    const { changes } = diffOf({
      change: (draft) => {
        const { words } = stepOf(draft, "credits-used");
        words.body = ["We are sorry.", ...(words.body ?? [])];
      },
    });
    expect(changes).toMatchObject([{ step: "credits-used", part: "body", to: "We are sorry." }]);
    expect(changes[0]?.from).toBeUndefined();
  });
});

describe("a new limit", () => {
  const later = { ...policy, refunds: { ...policy.refunds, windowHours: 48 } };
  const saying = ["bought-when", "use-button", "too-late", "solved", "ticket"];

  it("is one change, with the links to the steps that say it, and no rewording", () => {
    const { changes, otherLinks } = diffOf({ policy: later });
    expect(otherLinks).toEqual([]);
    expect(changes).toMatchObject([{ issue: "policy", part: "refunds.windowHours", from: "24", to: "48" }]);
    expect([...new Set(changes[0]?.saidIn?.map(({ step }) => step))]).toEqual(saying);
    expect(changes[0]?.links).toEqual([
      [
        "shown",
        linksWhere(
          (path) =>
            saying.includes(path.step) ||
            passes(path, "bought-when", "within-window") ||
            passes(path, "bought-when", "window-over"),
          ...saying.map((step) => `/refunds/${step}`),
          // Their assumed way says it.
          ...["how-much", "refund-on-its-way"].map((step) => `/refunds/${step}`),
        ),
      ],
    ]);
  });

  it("is told apart from a sentence that was written anew at the same time", () => {
    const { changes } = diffOf({
      policy: later,
      change: (draft, { refunds }) => {
        stepOf(draft, "too-late").words.heading = `Too late: ${refunds.windowHours} hours are over`;
      },
    });
    expect(changes).toMatchObject([
      { issue: "policy", part: "refunds.windowHours" },
      { step: "too-late", part: "heading", to: "Too late: 24 hours are over" },
    ]);
  });

  it("of a link concerns the steps that show it", () => {
    const links = { ...policy.links, credits: "https://example.org/credits" };
    const { changes } = diffOf({ policy: { ...policy, links } });
    expect(changes).toHaveLength(1);
    expect(changes[0]?.part).toBe("links.credits");
    expect(changes[0]?.links).toEqual([
      [
        "shown",
        linksWhere(
          ({ step }) => ["use-button", "too-late"].includes(step),
          "/refunds/use-button",
          "/refunds/too-late",
        ),
      ],
    ]);
  });
});

describe("further changes of a machine", () => {
  const changesOf = (edit: Edit, earlier?: Edit) => diffOf(edit, earlier).changes;

  it("what a step says of itself, and what time does", () => {
    expect(
      changesOf({
        issue: "missing-credits",
        change: (draft) => {
          stepOf(draft, "check-balance").state.meta.facts = ["M3"];
          stepOf(draft, "wait").state.after = { untilWaitOver: "paid-how" };
        },
      }),
    ).toMatchObject([
      { step: "wait", part: "timer untilWaitOver", from: "check-balance", to: "paid-how" },
      { step: "check-balance", part: "facts", from: "M3, M5, L1, O1, O10, O12", to: "M3" },
    ]);
  });

  it("a guard that leads elsewhere concerns only the links for which it decides so", () => {
    const { changes } = diffOf({
      issue: "missing-credits",
      change: (draft) => {
        stepOf(draft, "transaction-status").state.on = {
          ...stepOf(draft, "transaction-status").state.on,
          confirmed: [{ guard: "halfHourPassed", target: "ticket" }, { target: "not-confirmed" }],
        };
      },
    });
    expect(changes).toMatchObject([
      { step: "transaction-status", part: "option confirmed", from: "wait-longer", to: "not-confirmed" },
    ]);
    const affected = changes[0]?.links.flatMap(([, addresses]) => addresses) ?? [];
    expect(affected.length).toBeGreaterThan(0);
    expect(affected.filter((address) => address.includes("paid-when=longer-ago"))).toEqual([]);
  });

  it("another first step, a step that is new and a step that is gone", () => {
    expect(
      changesOf({
        change: (draft) => {
          const { words } = stepOf(draft, "used-any");
          draft.states.welcome = {
            meta: { kind: "instruction", facts: [] },
            on: { "go-on": "used-any" },
          };
          draft.copy.steps.welcome = {
            ...words,
            heading: "Welcome",
            options: { "go-on": { label: "Go on" } },
          };
          draft.initial = "welcome";
          delete draft.states["too-late"];
          delete draft.copy.steps["too-late"];
          retarget(draft, "bought-when", "window-over", "ticket");
        },
      }),
    ).toMatchObject([
      { step: "", part: "first step", from: "used-any", to: "welcome" },
      { step: "bought-when", part: "option window-over", to: "ticket" },
      { step: "too-late", part: "", from: expect.any(String) },
      { step: "welcome", part: "", to: "Welcome" },
    ]);
  });

  it("an alias that came or went by itself", () => {
    const change: Edit["change"] = (draft) => renameStep(draft, "how-much", "amount-paid");
    const aliases = { steps: { "how-much": "amount-paid" } };
    const part = "old name how-much";
    expect(changesOf({ change }, { change, aliases })).toMatchObject([
      { part, from: "amount-paid", needsAlias: 'steps: { "how-much": "amount-paid" }' },
    ]);
    expect(changesOf({ change, aliases }, { change })).toMatchObject([{ part, to: "amount-paid" }]);
  });
});

describe("the words for the terminal", () => {
  it("name the change, the alias that is missing, counts and the shortest example", () => {
    const diff = diffOf({
      change: (draft) => renameStep(draft, "how-much", "amount-paid"),
      policy: { ...policy, refunds: { ...policy.refunds, ticketAfterBusinessDays: 5 } },
    });
    expect(printDiff(diff, "v1")).toBe(`Since v1: changes in the flows: 2, aliases missing: 1.

policy
  refunds.ticketAfterBusinessDays is “5”, no longer “10”. Said in refunds/asked-when, refunds/still-on-its-way, refunds/refund-on-its-way, refunds/ticket.
    26 links: shown, such as /refunds/ticket

refunds
  Step how-much is now called amount-paid.
    Needs an alias in machines/aliases.ts: steps: { "how-much": "amount-paid" }
    3 links: not found any more, such as /refunds/how-much
    16 links: an answer is lost, such as /refunds/solved?used-any=unused&bought-when=within-window&how-much=solved
`);
  });
});
