import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { common } from "@/content/ui/common/en";
import { readAddress } from "@/lib/flow/read-address";
import { replay } from "@/lib/flow/replay";
import { carriedLines, type Screen, screenOf } from "@/lib/flow/screen";
import type { Issue } from "@/machines/registry";
import { isWayOut } from "@/machines/step";
import { anyQuery, flows, knownStep } from "./arbitraries";

const flowOf = async (issue: Issue) => flows[issue];

/** The screen of an address, put together as the page does it. */
async function show(text: string): Promise<Screen> {
  const read = readAddress(text);
  if (read === undefined) throw new Error(`${text} names no issue`);
  const carried = await carriedLines(flowOf, read.address);
  const screen = screenOf(flows[read.address.issue], read.address, carried.lines, read.unreadable);
  if (screen === undefined) throw new Error(`${text} names no step`);
  return screen;
}
const hrefOf = (screen: Screen, option: string) => screen.options.find(({ id }) => id === option)?.href;

describe("the options of a step", () => {
  it("are links to the next step, with every answer so far and the new one", async () => {
    const screen = await show("/refunds/used-any");
    expect(screen.options.map(({ id, label }) => [id, label])).toEqual([
      ["unused", "No, none of them"],
      ["partly-used", "Yes, some of them"],
      ["all-used", "Yes, all of them"],
      ["already-asked", "I have already asked for this refund"],
    ]);
    expect(hrefOf(screen, "unused")).toBe("/refunds/bought-when?used-any=unused");
  });

  it("mark the one that was chosen before, and keep the later answers when another is taken", async () => {
    const screen = await show("/refunds/used-any?used-any=unused&bought-when=window-over");
    expect(screen.options.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(["unused"]);
    expect(hrefOf(screen, "partly-used")).toBe(
      "/refunds/bought-when?used-any=partly-used&bought-when=window-over",
    );
  });

  it("never put an assumed answer into an address", async () => {
    const screen = await show("/refunds/how-much?used-any=unused");
    expect(hrefOf(screen, "under-limit")).toBe("/refunds/use-button?used-any=unused&how-much=under-limit");
  });

  it("have the two ways out besides them, on outcomes under another name", async () => {
    const screen = await show("/refunds/too-late?ref=CASE-17");
    expect(screen.options).toEqual([]);
    expect(screen.solvedHref).toBe("/refunds/solved?too-late=solved&ref=CASE-17");
    expect(screen.supportHref).toBe("/refunds/ticket?too-late=need-support&ref=CASE-17");
    const ticket = await show("/refunds/ticket?too-late=need-support");
    expect(ticket.lines.at(-1)).toMatchObject({ step: "too-late", answer: common.support, how: "asked" });
    const solved = await show("/refunds/solved?too-late=solved");
    expect(solved.lines.at(-1)?.answer).toBe(common.answered);
    expect((await show("/refunds/solved?used-any=solved")).lines.at(-1)?.answer).toBe(common.solved);
  });

  it("are none at an end", async () => {
    const screen = await show("/refunds/ticket");
    expect([...screen.options, screen.solvedHref, screen.supportHref].filter(Boolean)).toEqual([]);
  });
});

describe("the receipt", () => {
  it("prints a line for each step passed, asked or assumed, in words", async () => {
    const screen = await show("/refunds/bought-when?used-any=partly-used");
    expect(screen.lines.map(({ topic, answer, how }) => [topic, answer, how])).toEqual([
      ["Credits used", "Yes, some of them", "asked"],
    ]);
  });

  it("lets each line be changed without losing the others", async () => {
    const screen = await show("/refunds/how-much?used-any=unused&bought-when=within-window");
    const answers = "used-any=unused&bought-when=within-window";
    expect(screen.lines.map(({ changeHref }) => changeHref)).toEqual([
      `/refunds/used-any?${answers}`,
      `/refunds/bought-when?${answers}`,
    ]);
  });
});

it("shown by another site, every step leads only to addresses that stay in its frame", async () => {
  await fc.assert(
    fc.asyncProperty(knownStep, anyQuery, async ({ issue, step }, query) => {
      const screen = await show(`/${issue}/${step}?embed=1&theme=dark&${query}`);
      const hrefs = [
        ...screen.options.map(({ href }) => href),
        ...[...screen.carried, ...screen.lines].map(({ changeHref }) => changeHref),
        ...[screen.solvedHref, screen.supportHref, screen.handOverHref].flatMap((href) => href ?? []),
        screen.startHref,
        // The list of problems lies outside, and no frame links to it.
        ...(screen.backHref === "/" ? [] : [screen.backHref]),
      ];
      for (const href of hrefs) expect(readAddress(href)?.address.embed, href).toBe("dark");
    }),
  );
});

describe("back", () => {
  it("goes to the step before, which still knows its answer and the later ones", async () => {
    const screen = await show("/refunds/bought-when?used-any=unused&how-much=under-limit");
    expect(screen.backHref).toBe("/refunds/used-any?used-any=unused&how-much=under-limit");
    const before = await show(screen.backHref);
    expect(before.options.find(({ chosen }) => chosen)?.id).toBe("unused");
  });

  it("goes along an assumed way too", async () => {
    expect((await show("/refunds/bought-when")).backHref).toBe("/refunds/used-any");
  });

  it("goes from the first step to the start page", async () => {
    expect((await show("/refunds?ref=CASE-17")).backHref).toBe("/");
  });

  it("goes from the first step after a hand-over to the last answer of the earlier problem", async () => {
    const screen = await show(
      "/declined-card?missing-credits.paid-when=longer-ago&missing-credits.paid-how=card",
    );
    expect(screen.backHref).toBe("/missing-credits/paid-how?paid-when=longer-ago&paid-how=card");
  });
});

it("the link to the start keeps every answer that still fits", async () => {
  const screen = await show("/refunds/used-any?used-any=unused&gone=yes&ref=CASE-17");
  expect(screen.startHref).toBe("/refunds?used-any=unused&ref=CASE-17");
});

describe("a hand-over", () => {
  const address =
    "/missing-credits/to-declined-card?paid-when=longer-ago&check-balance=not-there&paid-how=card&bank-status=declined&ref=CASE-17";

  it("goes to the first step of the other problem, with the answers and the reference", async () => {
    expect((await show(address)).handOverHref).toBe(
      "/declined-card?missing-credits.paid-when=longer-ago&missing-credits.check-balance=not-there" +
        "&missing-credits.paid-how=card&missing-credits.bank-status=declined&ref=CASE-17",
    );
  });

  it("shows the answers there as carried lines, and keeps them in every link", async () => {
    const there = await show((await show(address)).handOverHref ?? "");
    expect(there.step).toBe("bank-says");
    expect(there.lines).toEqual([]);
    expect(there.carried.map(({ issue, topic, answer }) => [issue, topic, answer])).toEqual([
      ["missing-credits", "Paid", "More than 30 minutes ago"],
      ["missing-credits", "Balance", "They are in none of my accounts"],
      ["missing-credits", "Paid by", "By card"],
      ["missing-credits", "Bank shows", "It declined the payment"],
    ]);
    for (const { href } of there.options) {
      expect(href).toContain("missing-credits.bank-status=declined");
      expect(href).toContain("ref=CASE-17");
    }
    const ticket = await show(there.supportHref ?? "");
    expect(ticket.carried).toHaveLength(4);
    expect(ticket.lines).toHaveLength(1);
  });

  it("is offered by no step but a hand-over", async () => {
    expect((await show("/missing-credits/bank-status")).handOverHref).toBeUndefined();
  });

  it("leaves behind carried answers that name nothing any more", async () => {
    const read = readAddress("/declined-card?missing-credits.paid-when=whenever&missing-credits.gone=yes");
    const { lines, dropped } = await carriedLines(
      flowOf,
      read?.address ?? { issue: "invoices", answers: [] },
    );
    expect(lines).toEqual([]);
    expect(dropped.map(({ step }) => step)).toEqual(["paid-when", "gone"]);
    const screen = await show("/declined-card?missing-credits.paid-when=whenever");
    expect(hrefOf(screen, "not-asked")).toBe("/declined-card/ask-bank?bank-says=not-asked");
  });
});

describe("answers that no longer fit", () => {
  it("name the topic of their step where there still is one, and nothing that only the address says", async () => {
    const { dropped } = await show("/refunds/how-much?bought-when=whenever&gone=yes&constructor=x");
    expect(dropped.map(({ step, topic }) => [step, topic])).toEqual([
      ["bought-when", "Bought"],
      ["gone", undefined],
      ["constructor", undefined],
    ]);
  });

  it("are in no link any more", async () => {
    const screen = await show("/refunds/how-much?bought-when=whenever&used-any=unused");
    for (const { href } of screen.options) expect(href).not.toContain("whenever");
    expect(screen.backHref + screen.startHref).not.toContain("whenever");
  });

  it("are counted apart from what was no answer at all", async () => {
    expect(await show("/refunds?%3Cb%3E=1&x=%3Cb%3E&gone=yes")).toMatchObject({
      unreadable: 2,
      dropped: [{ step: "gone" }],
    });
  });
});

test("an answer given behind a bare link is the last line of the next screen, for every step and option", async () => {
  for (const flow of Object.values(flows)) {
    for (const step of Object.keys(flow.chart.states)) {
      const screen = await show(`/${flow.issue}/${step}`);
      const ways = [
        ...screen.options.map(({ id, href }) => ({ id, href })),
        { id: "solved", href: screen.solvedHref },
        { id: "need-support", href: screen.supportHref },
      ];
      for (const { id, href } of ways) {
        if (href === undefined) continue;
        const next = await show(href);
        expect(next.dropped, href).toEqual([]);
        // Who goes back to an earlier step has taken back what came after it.
        if (screen.lines.some((line) => line.step === next.step)) continue;
        expect(next.lines.at(-1), href).toMatchObject({ step, option: id, how: "asked" });
      }
    }
  }
});

test("a reference goes along into every link of every step", () => {
  fc.assert(
    fc.property(knownStep, ({ issue, step }) => {
      const screen = screenOf(flows[issue], { issue, step, answers: [], ref: "CASE-17" });
      const links = [
        ...(screen?.options.map(({ href }) => href) ?? []),
        ...(screen?.lines.map(({ changeHref }) => changeHref) ?? []),
        screen?.solvedHref,
        screen?.supportHref,
        screen?.startHref,
        screen?.handOverHref,
      ].filter((href) => href !== undefined);
      for (const href of links) expect(href).toMatch(/[?&]ref=CASE-17$/);
    }),
  );
});

test("any query gives a screen of the step, and every link on it shows another one", async () => {
  await fc.assert(
    fc.asyncProperty(knownStep, anyQuery, async ({ issue, step }, query) => {
      const text = `/${issue}/${step}?${query.replaceAll("#", "")}`;
      const screen = await show(text);
      expect(screen.step).toBe(step);
      for (const { href } of screen.options) {
        const next = await show(href);
        // What was answered here is told there, and a link of our own never holds an answer that does not fit.
        expect(next.dropped.filter((answer) => answer.step === step)).toEqual([]);
        expect(next.unreadable).toBe(0);
      }
    }),
  );
});

test("a link holds no answer of a way that it leaves, where two ways lead to one step", async () => {
  const screen = await show("/refused-requests/find-error?key-not-accepted=still-refused");
  const option = screen.options.find(({ id }) => id === "still-nothing");
  expect(option?.href).toBe("/refused-requests/ticket?find-error=still-nothing");
});

describe("the answers after the one that is changed", () => {
  const full = "used-any=unused&bought-when=within-window&how-much=limit-or-over";
  const kept = (screen: Screen) =>
    screen.later.map(({ step, isChanging }) => (isChanging ? `(${step})` : step));

  it("stay on the receipt, with their words, in the order in which they come", async () => {
    const screen = await show(`/refunds/used-any?${full.split("&").reverse().join("&")}`);
    expect(screen.lines).toEqual([]);
    expect(kept(screen)).toEqual(["(used-any)", "bought-when", "how-much"]);
    expect(screen.later[1]).toMatchObject({
      issue: "refunds",
      option: "within-window",
      topic: flows.refunds.messages.steps["bought-when"]?.receipt,
      answer: flows.refunds.messages.steps["bought-when"]?.options["within-window"]?.label,
    });
  });

  it("lead back to their steps, where all before them are lines again", async () => {
    const { later } = await show(`/refunds/used-any?${full}`);
    for (const [index, { href, isChanging }] of later.entries()) {
      expect(href === undefined).toBe(isChanging);
      if (href === undefined) continue;
      const there = await show(href);
      expect(there.dropped).toEqual([]);
      expect(there.lines.map(({ how }) => how)).toEqual(Array.from({ length: index }, () => "asked"));
    }
  });

  it("come back one by one as the same answers are given", async () => {
    let screen = await show(`/refunds/used-any?${full}`);
    for (const { step, option } of screen.later) {
      expect(screen.step).toBe(step);
      screen = await show(hrefOf(screen, option) ?? "");
    }
    expect(screen.lines).toHaveLength(3);
    expect(screen.later).toEqual([]);
    expect(screen.dropped).toEqual([]);
  });

  it("go where another answer makes them impossible", async () => {
    const screen = await show(`/refunds/used-any?${full}`);
    const other = await show(hrefOf(screen, "already-asked") ?? "");
    expect(other.lines.map(({ step }) => step)).toEqual(["used-any"]);
    expect(kept(other)).toEqual([]);
  });

  it("are none where no answer is ahead", async () => {
    expect((await show("/refunds/bought-when?used-any=unused")).later).toEqual([]);
  });

  it("are, with the lines and the dropped ones, every answer of the address, once", () =>
    fc.assert(
      fc.asyncProperty(knownStep, anyQuery, async ({ issue, step }, query) => {
        const address = `/${issue}/${step}?${query}`;
        const screen = await show(address);
        const own = (readAddress(address)?.address.answers ?? []).filter((answer) => answer.issue === issue);
        // A way out that was taken further on is kept, and is no line.
        const waysOut = replay(flows[issue], step, own)?.ahead.filter(({ option }) => isWayOut(option)) ?? [];
        const asked = screen.lines.filter(({ how }) => how === "asked").length;
        const dropped = screen.dropped.filter((answer) => answer.issue === issue).length;
        expect(new Set(screen.later.map((line) => line.step)).size).toBe(screen.later.length);
        expect(asked + screen.later.length + waysOut.length + dropped, address).toBe(own.length);
      }),
    ));
});
