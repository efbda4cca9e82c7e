import { describe, expect, it, test } from "vitest";
import { type FactId, factIds } from "@/content/facts";
import { type LinkId, policy } from "@/content/policy";
import { preventMessages } from "@/content/ui/prevent/en";
import { type Issue, issues } from "@/machines/registry";
import { coverage } from "./coverage";
import { everyFlow } from "./every-flow";

/** The ids of the support article, written out: one that is lost in the code is missed here. */
const articleIds = [
  ...["L1", "L2", "L3", "L4", "L5", "L6"],
  ...["M1", "M2", "M3", "M4", "M5", "M6", "M7"],
  ...["D1", "D2", "D3"],
  ...["U1", "U2", "U3", "U4", "U5", "U6"],
  ...["F1", "F2", "F3", "F4", "F5", "F6"],
  ...["R1", "R2", "R3", "R4", "R5"],
  ...["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"],
  ...["A1", "A2", "A3"],
  ...["P1", "P2", "P3", "P4", "P5", "P6"],
  ...["G1", "G2"],
] as FactId[];

/** Those of OpenRouter's documents, which the article is silent about. */
const documentIds = Array.from({ length: 16 }, (_, index) => `O${index + 1}`) as FactId[];
const allIds = [...articleIds, ...documentIds];

const linkOf: Partial<Record<FactId, LinkId>> = {
  L1: "credits",
  L2: "activity",
  L3: "support",
  L4: "faq",
  L5: "models",
  L6: "community",
  O14: "logs",
};

const flows = everyFlow();

/** Each step as it stands in the table, with what its screen shows. */
const steps = issues.flatMap((issue) =>
  Object.entries(flows[issue].chart.states).map(([step, state]) => {
    const copy = flows[issue].messages.steps[step];
    const links = [...(copy?.actions ?? []).map((action) => action.link), ...(copy?.links ?? [])];
    return { path: `${issue}/${step}` as const, state, links };
  }),
);

describe("the coverage table", () => {
  it("knows exactly the facts of the article and of the documents", () => {
    expect([...factIds].sort()).toEqual([...allIds].sort());
  });

  test.each(allIds)("%s reaches a person through a step that exists", (fact) => {
    expect(coverage[fact].length).toBeGreaterThan(0);
    const known = steps.map(({ path }) => path);
    for (const path of coverage[fact]) expect(known).toContain(path);
  });

  it("says of each step what the step says of itself", () => {
    const turnedBack = (path: string) =>
      factIds.filter((fact) => (coverage[fact] as readonly string[]).includes(path));
    for (const { path, state } of steps) {
      expect(turnedBack(path).sort(), path).toEqual([...new Set(state.meta.facts)].sort());
    }
  });
});

describe("links", () => {
  const claims = steps.flatMap(({ path, state, links }) =>
    state.meta.facts.flatMap((fact) => {
      const link = linkOf[fact];
      return link === undefined ? [] : [{ path, state, links, link }];
    }),
  );

  test.each(claims.filter(({ link }) => link !== "support"))("$path shows $link, as it claims", (claim) => {
    expect(claim.links).toContain(claim.link);
  });

  // The support page opens from the ticket, filled in; a step that claims it must lead there by its own option.
  test.each(claims.filter(({ link }) => link === "support"))(
    "$path leads to support by its ticket",
    (claim) => {
      const leads = Object.values(claim.state.on ?? {}).flat();
      if (claim.state.meta.kind !== "form") expect(leads).toContain("ticket");
    },
  );

  it("lead where the article says, and the one to Logs where the documents do (O14)", () => {
    expect(policy.links).toEqual({
      credits: "https://openrouter.ai/settings/credits",
      activity: "https://openrouter.ai/activity",
      support: "https://openrouter.ai/support",
      faq: "https://openrouter.ai/docs/faq",
      models: "https://openrouter.ai/models",
      community: "https://discord.gg/openrouter",
      // Not of the article: OpenRouter's errors and documents name these.
      keys: "https://openrouter.ai/settings/keys",
      logs: "https://openrouter.ai/logs",
    });
  });
});

it("has every fact on prevention on the prevention page, in the article's order", () => {
  const shown = preventMessages(policy).items.map((item) => item.fact);
  expect(shown).toEqual(articleIds.filter((fact) => fact.startsWith("P")));
});

it("tells every problem to stop when it is solved, and ends every problem in a ticket", () => {
  const issuesOf = (fact: FactId) => new Set(coverage[fact].map((path) => path.split("/")[0] as Issue));
  expect([...issuesOf("G1")].sort()).toEqual([...issues].sort());
  expect([...issuesOf("G2")].sort()).toEqual([...issues].sort());
  expect([...issuesOf("L3")].sort()).toEqual([...issues].sort());
});
