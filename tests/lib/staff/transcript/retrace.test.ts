import { describe, expect, it, test } from "vitest";
import { formatAddress } from "@/lib/flow/address";
import { replay } from "@/lib/flow/replay";
import type { FoundLine } from "@/lib/staff/transcript/found-ticket";
import { retrace } from "@/lib/staff/transcript/retrace";
import { type Issue, issues } from "@/machines/registry";
import { builtTicket, flows, needed, ways } from "../../ticket/drafts";

const refund = await builtTicket(ways.refunds, needed.refunds);
const end = { issue: "refunds", step: "ticket" } as const;
const lines: readonly FoundLine[] = refund.transcript;
const without = (step: string) => lines.filter((line) => line.step !== step);
const changed = (step: string, change: Partial<FoundLine>) =>
  lines.map((line) => (line.step === step ? { ...line, ...change } : line));
const broken = (all: ReturnType<typeof retrace>["lines"]) =>
  all.filter((line) => line.leadsOn === false).map((line) => line.place?.step);

describe("the way of a ticket of today", () => {
  test.each(issues)("%s: each line leads to the next, and the map gets all of them", async (issue) => {
    const ticket = await builtTicket(ways[issue], needed[issue]);
    const path = retrace(flows, ticket.transcript, { issue, step: "ticket" });
    expect(path.lines.map(({ leadsOn }) => leadsOn)).toEqual(ticket.transcript.map(() => true));
    expect(path.fromStart).toBe(true);
    expect(path.ways).toEqual([
      { issue, step: "ticket", options: ticket.transcript.map(({ step, option }) => ({ step, option })) },
    ]);
  });

  it("a hand-over makes a part of the map for each issue, though steps that were not asked are missing", async () => {
    const wayTo = (issue: Issue, step: string) => replay(flows[issue], step, [])?.trail ?? [];
    const answers = [
      ...wayTo("refunds", "to-unexpected-charges").slice(1),
      ...wayTo("unexpected-charges", "ticket"),
    ];
    const ticket = await builtTicket(
      formatAddress({ issue: "unexpected-charges", step: "ticket", answers }),
      needed["unexpected-charges"],
    );
    const path = retrace(flows, ticket.transcript, { issue: "unexpected-charges", step: "ticket" });
    expect(broken(path.lines)).toEqual([]);
    expect(path.ways.map(({ issue, step }) => [issue, step])).toEqual([
      ["refunds", "to-unexpected-charges"],
      ["unexpected-charges", "ticket"],
    ]);
  });

  it("a bare ticket starts at the first step and says that it was assumed", async () => {
    const ticket = await builtTicket("/refunds/ticket", needed.refunds);
    const path = retrace(flows, ticket.transcript, end);
    expect(path.lines.map(({ how, leadsOn }) => [how, leadsOn])).toEqual([["assumed", true]]);
    expect(path.fromStart).toBe(true);
  });
});

describe("a way that was edited", () => {
  it("a line that was taken out breaks the one before it", () => {
    const path = retrace(flows, without("bought-when"), end);
    expect(broken(path.lines)).toEqual(["used-any"]);
  });

  it("the last and the first line are missed, too", () => {
    expect(broken(retrace(flows, without("how-much"), end).lines)).toEqual(["bought-when"]);
    const path = retrace(flows, without("used-any"), end);
    expect(broken(path.lines)).toEqual([]);
    expect(path.fromStart).toBe(false);
  });

  it("two lines that were swapped break", () => {
    const swapped = [lines[1], lines[0], ...lines.slice(2)] as FoundLine[];
    expect(broken(retrace(flows, swapped, end).lines)).toEqual(["bought-when", "used-any"]);
  });

  it("an answer that leads elsewhere breaks", () => {
    const path = retrace(flows, changed("how-much", { option: "under-limit" }), end);
    expect(broken(path.lines)).toEqual(["how-much"]);
  });

  it("a line of an issue that never hands over breaks", async () => {
    const ticket = await builtTicket(`${ways.refunds}&invoices.what-you-need=find-invoice`, needed.refunds);
    expect(broken(retrace(flows, ticket.transcript, end).lines)).toEqual(["what-you-need"]);
  });

  it("a line of an issue that hands over, but from another answer, breaks", async () => {
    for (const [option, breaks] of [
      ["many-calls", []],
      ["auto-top-up", ["what-stands-out"]],
      ["free-model", ["what-stands-out"]],
    ] as const) {
      const carried = `unexpected-charges.what-stands-out=${option}`;
      const ticket = await builtTicket(`${ways.refunds}&${carried}`, needed.refunds);
      expect(broken(retrace(flows, ticket.transcript, end).lines), option).toEqual(breaks);
    }
  });

  it("what an object has of its own is no step", () => {
    const path = retrace(flows, changed("used-any", { step: "constructor", option: "toString" }), end);
    expect(path.lines[0]?.place).toBeUndefined();
    expect(path.ways[0]?.options).toHaveLength(lines.length - 1);
  });
});

describe("a ticket of an older flow", () => {
  const aliases = {
    refunds: { steps: { "spent-any": "used-any" }, options: { "used-any": { nothing: "partly-used" } } },
  };

  it("old names are read as the present ones, and marked; the words stay", () => {
    const old = changed("used-any", { step: "spent-any", option: "nothing", question: "Did you spend any?" });
    const path = retrace(flows, old, end, aliases);
    expect(path.lines[0]).toMatchObject({
      question: "Did you spend any?",
      now: { step: "used-any", option: "partly-used" },
      isRenamed: true,
      leadsOn: true,
    });
    expect(path.lines.map(({ isRenamed }) => isRenamed)).toEqual([true, false, false]);
    expect(path.ways[0]?.options[0]).toEqual({ step: "used-any", option: "partly-used" });
  });

  it("a step that is gone keeps its words, and nobody is blamed for the way around it", () => {
    const gone: FoundLine = {
      issue: "refunds",
      step: "which-card",
      option: "visa",
      question: "Which card?",
      answer: "Visa",
      how: "asked",
    };
    const path = retrace(flows, [lines[0] as FoundLine, gone, ...lines.slice(1)], end);
    expect(path.lines[1]).toMatchObject({ question: "Which card?", answer: "Visa", leadsOn: undefined });
    expect(path.lines[1]?.place).toBeUndefined();
    expect(path.lines[0]?.leadsOn).toBeUndefined();
    expect(broken(path.lines)).toEqual([]);
    expect(path.ways[0]?.options).toHaveLength(lines.length);
  });

  it("an answer that is gone leaves the step, for staff to open", () => {
    const path = retrace(flows, changed("used-any", { option: "a-little", answer: "A little" }), end);
    expect(path.lines[0]).toMatchObject({
      answer: "A little",
      place: { step: "used-any" },
      leadsOn: undefined,
    });
    expect(path.lines[0]?.now).toBeUndefined();
    expect(broken(path.lines)).toEqual([]);
  });
});
