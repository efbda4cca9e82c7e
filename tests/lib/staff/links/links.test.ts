import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Address, type Answer, formatAddress } from "@/lib/flow/address";
import { readAddress } from "@/lib/flow/read-address";
import { replay } from "@/lib/flow/replay";
import { shorten } from "@/lib/flow/shorten";
import { addressOfRows, pathRows } from "@/lib/staff/links/path-rows";
import { addRecentLink, readRecentLinks } from "@/lib/staff/links/stored-links";
import { type Issue, issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";
import { type SimplePath, simplePaths } from "../../../paths/simple-paths";

const flows = everyFlow();
const paths = issues.flatMap((issue) => [...simplePaths(flows[issue])]);

/** Builds the link as a person does: first the step, then row by row. */
function built({ issue, step, answers }: SimplePath): Address {
  let address: Address = { issue, step, answers: [] };
  for (const wanted of answers) {
    const rows = pathRows(flows[issue], step, address.answers);
    const row = rows.find((candidate) => candidate.step === wanted.step);
    expect(
      row?.options.map(({ id }) => id),
      `${formatAddress(address)}: ${wanted.step}`,
    ).toContain(wanted.option);
    address = addressOfRows(
      rows.map((candidate) => (candidate === row ? { ...row, given: wanted.option } : candidate)),
      address,
    );
  }
  return address;
}

describe("a link built row by row", () => {
  it("opens at the step of every simple path with all answers listed", () => {
    expect(paths.length).toBeGreaterThan(100);
    for (const { issue, step, answers, address } of paths) {
      const opened = readAddress(address)?.address;
      const trail = replay(flows[issue], step, opened?.answers ?? [])?.trail;
      expect(trail, address).toEqual(answers.map((answer) => ({ ...answer, how: "asked" })));
    }
  });

  it("can take any simple path", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(formatAddress(built(path))).toBe(path.address);
      }),
      { numRuns: 60 },
    );
  });

  it("says not asked for each row that was left out", () => {
    const rows = pathRows(flows.refunds, "use-button", [
      { issue: "refunds", step: "used-any", option: "unused" },
    ]);
    expect(rows.map(({ step, given }) => [step, given])).toEqual([
      ["used-any", "unused"],
      ["bought-when", undefined],
      ["how-much", undefined],
    ]);
    // No answer is offered that leads elsewhere.
    expect(rows[1]?.options.map(({ id }) => id)).toEqual(["within-window"]);
  });

  it("keeps the answers of another problem and the reference", () => {
    const address: Address = {
      issue: "unexpected-charges",
      step: "what-stands-out",
      answers: [{ issue: "refunds", step: "used-any", option: "all-used" }],
      ref: "CASE-17",
    };
    const rows = pathRows(flows["unexpected-charges"], "what-stands-out", address.answers);
    const next = addressOfRows(
      rows.map((row) => ({ ...row, given: row.options[0]?.id })),
      address,
    );
    expect(formatAddress(next)).toMatch(/\?refunds\.used-any=all-used&.*&ref=CASE-17$/);
  });
});

/** Step, what the machine remembers, and the way: what a link must still show. */
const shown = (address: Address) => {
  const played = replay(flows[address.issue], address.step, address.answers);
  return {
    step: played?.step,
    value: played?.snapshot.value,
    context: played?.snapshot.context,
    way: played?.trail.map(({ step, option }) => `${step}=${option}`),
  };
};

describe("the shortest link", () => {
  const someAnswers = fc
    .constantFrom(...paths)
    .chain((path) => fc.record({ path: fc.constant(path), answers: fc.subarray([...path.answers]) }))
    .map(({ path, answers }): Address => ({ issue: path.issue, step: path.step, answers, ref: "CASE-17" }));

  it("replays to the same state by the same way, and leaves no answer that could go as well", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someAnswers, (address) => {
        const short = shorten(flows[address.issue], address);
        expect(shown(short)).toEqual(shown(address));
        expect(short.answers.length).toBeLessThanOrEqual(address.answers.length);
        expect(short.ref).toBe("CASE-17");
        for (const left of short.answers) {
          const without = { ...short, answers: short.answers.filter((answer) => answer !== left) };
          expect(shown(without), `${formatAddress(short)} without ${left.step}`).not.toEqual(shown(address));
        }
        // It goes through an address and back.
        expect(readAddress(formatAddress(short))?.address.answers).toEqual(short.answers);
      }),
      { numRuns: 400 },
    );
  });

  it("needs nothing for a step by its shortest way, and one answer to tell two ways apart", () => {
    const all = (issue: Issue, pairs: readonly [string, string][]): Answer[] =>
      pairs.map(([step, option]) => ({ issue, step, option }));
    const short = shorten(flows["missing-credits"], {
      issue: "missing-credits",
      step: "transaction-status",
      answers: all("missing-credits", [
        ["paid-when", "longer-ago"],
        ["check-balance", "not-there"],
        ["paid-how", "crypto"],
      ]),
    });
    expect(formatAddress(short)).toBe("/missing-credits/transaction-status?paid-when=longer-ago");
    expect(
      formatAddress(
        shorten(flows.refunds, {
          issue: "refunds",
          step: "bought-when",
          answers: all("refunds", [["used-any", "unused"]]),
        }),
      ),
    ).toBe("/refunds/bought-when");
  });
});

test("recent links: the newest first, each once, twelve at most, and nothing that another program wrote", () => {
  const link = (number: number) => ({ address: `/refunds/how-much?ref=C${number}`, heading: "How much?" });
  let links = readRecentLinks(null);
  for (let number = 0; number < 20; number += 1) links = addRecentLink(links, link(number));
  links = addRecentLink(links, link(15));
  expect(links.map(({ address }) => address.slice(-3))).toEqual([
    "C15",
    "C19",
    "C18",
    "C17",
    "C16",
    "C14",
    "C13",
    "C12",
    "C11",
    "C10",
    "=C9",
    "=C8",
  ]);
  expect(readRecentLinks(JSON.stringify(links))).toEqual(links);
  for (const broken of [
    "",
    "{",
    "[1]",
    '[{"address":"//evil.example","heading":"x"}]',
    '[{"address":"javascript:x","heading":"x"}]',
  ])
    expect(readRecentLinks(broken)).toEqual([]);
});
