import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { formatAddress } from "@/lib/flow/address";
import { printDiff } from "@/lib/flow/diff/print-diff";
import { sharedLinks } from "@/lib/flow/diff/shared-links";
import { takeSnapshot } from "@/lib/flow/diff/take-snapshot";
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
    const { flows: taken } = takeSnapshot(() => [flows[issue]], policy);
    const links = sharedLinks(taken[issue] as never).map(({ address }) => address);
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
  const rename = { kind: "step-renamed", issue: "refunds", step: "how-much", to: "amount-paid", by: "words" };

  it("needs an alias: its links are not found, and those past it lose an answer", () => {
    expect(diffOf({ change })).toEqual({
      changes: [
        {
          change: rename,
          needsAlias: true,
          links: [
            {
              effect: "not-found",
              addresses: linksWhere(({ step }) => step === "how-much", "/refunds/how-much"),
            },
            { effect: "loses-answers", addresses: linksWhere((path) => passes(path, "how-much")) },
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
          change: { ...rename, by: "alias", alias: "amount-paid" },
          needsAlias: false,
          links: [
            {
              effect: "moved",
              addresses: linksWhere(
                (path) => path.step === "how-much" || passes(path, "how-much"),
                "/refunds/how-much",
              ),
            },
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
    const address =
      "/unexpected-charges?refunds.already-asked=not-yet&refunds.used-any=all-used&refunds.credits-used=not-my-use";
    const effectOf = (found: typeof diff) =>
      found?.changes[0]?.links.find(({ addresses }) => addresses.includes(address))?.effect;
    expect([effectOf(diff), effectOf(aliased)]).toEqual(["loses-answers", "moved"]);
  });

  it("is known by its targets where its words changed too", () => {
    const { changes } = diffOf({
      change: (draft) => {
        renameStep(draft, "how-much", "amount-paid");
        stepOf(draft, "amount-paid").words.heading = "What was the amount?";
      },
    });
    expect(changes.map((one) => one.change)).toEqual([
      { ...rename, by: "targets" },
      {
        kind: "reworded",
        issue: "refunds",
        step: "amount-paid",
        part: "heading",
        from: "How much did you pay?",
        to: "What was the amount?",
      },
    ]);
  });
});

describe("options", () => {
  it("that are gone: links through them lose the answer, links to their step offer less", () => {
    expect(diffOf({ change: (draft) => removeOption(draft, "used-any", "partly-used") })).toEqual({
      changes: [
        {
          change: { kind: "option-removed", issue: "refunds", step: "used-any", option: "partly-used" },
          needsAlias: true,
          links: [
            {
              effect: "loses-answers",
              addresses: linksWhere((path) => passes(path, "used-any", "partly-used")),
            },
            {
              effect: "other-options",
              addresses: linksWhere(({ step }) => step === "used-any", "/refunds/used-any"),
            },
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
    expect(changes.map(({ change, needsAlias }) => [change.kind, needsAlias])).toEqual([
      ["option-removed", false],
    ]);
    expect(changes[0]?.links).toContainEqual({
      effect: "moved",
      addresses: linksWhere((path) => passes(path, "used-any", "partly-used")),
    });
  });

  it("under another name: only links through them are affected", () => {
    const change: Edit["change"] = (draft) => renameOption(draft, "used-any", "partly-used", "some-used");
    const through = linksWhere((path) => passes(path, "used-any", "partly-used"));
    expect(diffOf({ change })).toEqual({
      changes: [
        {
          change: {
            kind: "option-renamed",
            issue: "refunds",
            step: "used-any",
            option: "partly-used",
            to: "some-used",
            by: "words",
          },
          needsAlias: true,
          links: [{ effect: "loses-answers", addresses: through }],
        },
      ],
      otherLinks: [],
    });
    const aliased = diffOf({ change, aliases: { options: { "used-any": { "partly-used": "some-used" } } } });
    expect(aliased.changes.map(({ links, needsAlias }) => ({ links, needsAlias }))).toEqual([
      { needsAlias: false, links: [{ effect: "moved", addresses: through }] },
    ]);
  });

  it("that lead elsewhere: the step behind is not found, ways through it are others", () => {
    expect(
      diffOf({ change: (draft) => retarget(draft, "how-much", "under-limit", "refund-by-ticket") }),
    ).toEqual({
      changes: [
        {
          change: {
            kind: "option-retargeted",
            issue: "refunds",
            step: "how-much",
            option: "under-limit",
            from: "use-button",
            to: "refund-by-ticket",
          },
          needsAlias: false,
          links: [
            {
              effect: "not-found",
              addresses: linksWhere(
                ({ step }) => ["use-button", "refund-on-its-way"].includes(step),
                "/refunds/use-button",
                "/refunds/refund-on-its-way",
              ),
            },
            {
              effect: "loses-answers",
              addresses: linksWhere(
                (path) => passes(path, "use-button") && path.step !== "refund-on-its-way",
              ),
            },
            // The bare link assumes the shortest way, which is another one now.
            { effect: "other-way", addresses: ["/refunds/refund-by-ticket"] },
            {
              effect: "other-options",
              addresses: linksWhere(({ step }) => step === "how-much", "/refunds/how-much"),
            },
          ],
        },
      ],
      otherLinks: [],
    });
  });

  it("that are new change links to their step, and the shortest way to where they lead", () => {
    const { changes, otherLinks } = diffOf({
      change: (draft) => {
        retarget(draft, "already-asked", "too-late-i-know", "too-late");
        stepOf(draft, "already-asked").words.options["too-late-i-know"] = { label: "It is too late" };
      },
    });
    expect(otherLinks).toEqual([]);
    expect(changes).toEqual([
      {
        change: {
          kind: "option-added",
          issue: "refunds",
          step: "already-asked",
          option: "too-late-i-know",
          to: "too-late",
        },
        needsAlias: false,
        links: [
          { effect: "other-way", addresses: ["/refunds/too-late"] },
          { effect: "other-options", addresses: ["/refunds", "/refunds/already-asked"] },
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
    expect(changes.map(({ change }) => change)).toMatchObject([
      { kind: "options-reordered", step: "how-much", to: "limit-or-over, under-limit" },
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
          change: {
            kind: "reworded",
            issue: "refunds",
            step: "how-much",
            part: "heading",
            from: "How much did you pay?",
            to,
          },
          needsAlias: false,
          links: [
            {
              effect: "shows-it",
              addresses: linksWhere(({ step }) => step === "how-much", "/refunds/how-much"),
            },
          ],
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
      {
        effect: "shows-it",
        addresses: linksWhere(
          (path) => path.step === "asked-when" || passes(path, "asked-when", "overdue"),
          "/refunds/asked-when",
        ),
      },
    ]);
  });

  it("a sentence put before others is one change", () => {
    const { changes } = diffOf({
      change: (draft) => {
        const { words } = stepOf(draft, "credits-used");
        words.body = ["We are sorry.", ...(words.body ?? [])];
      },
    });
    expect(changes.map(({ change }) => change)).toEqual([
      { kind: "reworded", issue: "refunds", step: "credits-used", part: "body", to: "We are sorry." },
    ]);
  });
});

describe("a new limit", () => {
  const later = { ...policy, refunds: { ...policy.refunds, windowHours: 48 } };
  const saying = ["bought-when", "use-button", "refund-by-ticket", "too-late", "solved"];

  it("is one change, with the links to the steps that say it, and no rewording", () => {
    const { changes, otherLinks } = diffOf({ policy: later });
    expect(otherLinks).toEqual([]);
    expect(changes).toMatchObject([
      {
        change: { kind: "policy-changed", path: "refunds.windowHours", from: 24, to: 48 },
        needsAlias: false,
      },
    ]);
    const change = changes[0]?.change;
    const follows = change?.kind === "policy-changed" ? change.follows : [];
    expect([...new Set(follows.map(({ step }) => step))]).toEqual(saying);
    expect(changes[0]?.links).toEqual([
      {
        effect: "shows-it",
        addresses: linksWhere(
          (path) =>
            saying.includes(path.step) ||
            passes(path, "bought-when", "within-window") ||
            passes(path, "bought-when", "window-over"),
          ...saying.map((step) => `/refunds/${step}`),
          // Their assumed way says it.
          ...["how-much", "refund-on-its-way"].map((step) => `/refunds/${step}`),
        ),
      },
    ]);
  });

  it("is told apart from a sentence that was written anew at the same time", () => {
    const { changes } = diffOf({
      policy: later,
      change: (draft, { refunds }) => {
        stepOf(draft, "too-late").words.heading = `Too late: ${refunds.windowHours} hours are over`;
      },
    });
    expect(changes.map(({ change }) => change)).toMatchObject([
      { kind: "policy-changed", path: "refunds.windowHours" },
      { kind: "reworded", step: "too-late", to: "Too late: 24 hours are over" },
    ]);
  });

  it("of a link concerns the steps that show it", () => {
    const links = { ...policy.links, credits: "https://example.org/credits" };
    const { changes } = diffOf({ policy: { ...policy, links } });
    expect(changes).toHaveLength(1);
    expect(changes[0]?.change).toMatchObject({ path: "links.credits" });
    expect(changes[0]?.links.map(({ effect, addresses }) => [effect, addresses])).toEqual([
      [
        "shows-it",
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
  const kinds = (edit: Edit, earlier?: Edit) => diffOf(edit, earlier).changes.map(({ change }) => change);

  it("what a step says of itself, and what time does", () => {
    expect(
      kinds({
        issue: "missing-credits",
        change: (draft) => {
          stepOf(draft, "check-balance").state.meta.facts = ["M3"];
          stepOf(draft, "wait").state.after = { untilWaitOver: "other-account" };
        },
      }),
    ).toMatchObject([
      {
        kind: "step-changed",
        step: "wait",
        what: "timer untilWaitOver",
        from: "check-balance",
        to: "other-account",
      },
      { kind: "step-changed", step: "check-balance", what: "facts", from: "M3, L1", to: "M3" },
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
    expect(changes.map(({ change }) => change)).toMatchObject([
      {
        kind: "option-retargeted",
        option: "confirmed",
        from: "ticket if halfHourPassed, else wait-longer",
        to: "ticket if halfHourPassed, else not-confirmed",
      },
    ]);
    const affected = changes[0]?.links.flatMap(({ addresses }) => addresses) ?? [];
    expect(affected.length).toBeGreaterThan(0);
    expect(affected.filter((address) => address.includes("paid-when=longer-ago"))).toEqual([]);
  });

  it("another first step, a step that is new and a step that is gone", () => {
    expect(
      kinds({
        change: (draft) => {
          const { words } = stepOf(draft, "already-asked");
          draft.states.welcome = {
            meta: { kind: "instruction", facts: [] },
            on: { "go-on": "already-asked" },
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
      { kind: "start-changed", from: "already-asked", to: "welcome" },
      { kind: "option-retargeted", step: "bought-when", option: "window-over" },
      { kind: "step-removed", step: "too-late" },
      { kind: "step-added", step: "welcome", heading: "Welcome" },
    ]);
  });

  it("an alias that is taken away ends the links that it kept alive", () => {
    const change: Edit["change"] = (draft) => renameStep(draft, "how-much", "amount-paid");
    const aliases = { steps: { "how-much": "amount-paid" } };
    const diff = diffOf({ change }, { change, aliases });
    expect(diff).toEqual({
      changes: [
        {
          change: { kind: "alias-removed", issue: "refunds", step: "how-much", to: "amount-paid" },
          needsAlias: true,
          links: [{ effect: "not-found", addresses: ["/refunds/how-much"] }],
        },
      ],
      otherLinks: [],
    });
    expect(kinds({ change, aliases }, { change })).toEqual([
      { kind: "alias-added", issue: "refunds", step: "how-much", to: "amount-paid" },
    ]);
  });
});

describe("the words for the terminal", () => {
  it("name the change, the alias that is missing, counts and the shortest example", () => {
    const diff = diffOf({
      change: (draft) => renameStep(draft, "how-much", "amount-paid"),
      policy: { ...policy, refunds: { ...policy.refunds, ticketAfterBusinessDays: 5 } },
    });
    expect(printDiff(diff, "v1")).toBe(`Since v1: 2 changes in the flows, 1 alias is missing.

policy
  refunds.ticketAfterBusinessDays is 5, no longer 10. Said in refunds (asked-when, still-on-its-way, refund-on-its-way).
    10 links show it, such as /refunds/asked-when

refunds
  Step how-much is now called amount-paid: the words are the same.
    Needs an alias in machines/aliases.ts: steps: { "how-much": "amount-paid" }
    3 links are not found any more, such as /refunds/how-much
    28 links lose an answer, such as /refunds/solved?already-asked=not-yet&used-any=unused&bought-when=within-window&how-much=solved
`);
  });
});
