import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { redactedMessages } from "@/content/ui/redacted/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { typedMessages } from "@/content/ui/typed/en";
import { ticketSchema } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { issues } from "@/machines/registry";
import { realAnswer } from "../../flow/arbitraries";
import { builtTicket, needed, now, ways } from "../../ticket/drafts";
import { answersOf, named, ref, talk } from "./conversation";

const same = { now, timeZone: "UTC", locale: "en-GB", ref };

describe.each(issues)("%s from lines", (issue) => {
  const answers = answersOf(ways[issue]);

  it("ends in the very ticket that the web makes", async () => {
    const { code, printed, remarks } = await talk([], [issue, ...answers, ...named(needed[issue])]);
    expect(remarks).not.toContain("names no field");
    expect(code, remarks).toBe(0);
    const ticket = JSON.parse(printed);
    expect(ticketSchema.safeParse(ticket).error).toBeUndefined();
    expect(ticket).toEqual(JSON.parse(JSON.stringify(await builtTicket(ways[issue], needed[issue], same))));
  });

  it("takes numbers for names", async () => {
    const { remarks } = await talk([issue], answers);
    const lists = remarks.split("Answer with a name").slice(1);
    const numbers = answers.map(
      (option, step) => new RegExp(`(\\d+)\\. ${option} –`).exec(lists[step] ?? "")?.[1] ?? "?",
    );
    const { code, printed } = await talk([issue], [...numbers, ...named(needed[issue])]);
    expect(code).toBe(0);
    expect(JSON.parse(printed).transcript.map(({ option }: { option: string }) => option)).toEqual(answers);
  });
});

it("takes the fields one a line, in the order asked; an empty line skips one", async () => {
  const lines = [
    "ada@example.org",
    "2026-08-24 10:30",
    "$120",
    "80",
    "card",
    "organization",
    "Analytical Engines",
    "",
    "My own words.",
  ];
  const { code, printed, remarks } = await talk([], ["refunds", ...answersOf(ways.refunds), ...lines]);
  expect(code, remarks).toBe(0);
  const draft = {
    ...needed.refunds,
    account_kind: "organization",
    organization: "Analytical Engines",
    note: "My own words.",
  };
  expect(JSON.parse(printed)).toEqual(
    JSON.parse(JSON.stringify(await builtTicket(ways.refunds, draft, same))),
  );
});

describe("what can't go on", () => {
  test.each([
    [
      "an unknown answer",
      ["refunds"],
      ["maybe"],
      "“maybe” is no answer here. Possible: unused, partly-used, all-used, already-asked, need-support, back.",
    ],
    ["a number too high", ["refunds"], ["7"], "“7” is no answer here."],
    ["a fact that can't be read", ["/refunds/how-much"], ["a lot"], typedMessages.rule.amount.unreadable],
    [
      "an amount that can mean two",
      ["/refunds/how-much"],
      ["1.000"],
      "“1.000” can mean $1,000.00 or $1.00. Write 1000 or 1.",
    ],
    ["an amount in euros", ["/refunds/how-much"], ["50€"], ticketMessages.money.notDollars],
    [
      "an amount that was told of another problem",
      ["/refunds/how-much"],
      [
        ..."$20 back back back back declined-card need-support".split(" "),
        "email: a@example.org",
        "attempted_at: 2 hours ago",
      ],
      `amount: ${ticketMessages.fields.amount.missing}`,
    ],
    ["nothing", ["/refunds/how-much"], ["$0"], ticketMessages.money.refused.zero],
    [
      "an amount on the form that can mean two",
      ["/refunds/ticket"],
      ["email: a@example.org", "amount: 1.000", "paid_at: 2 hours ago"],
      "amount: “1.000” can mean $1,000.00 or $1.00. Write 1000 or 1.",
    ],
    ["the end of the input", ["refunds"], ["unused"], "The input ended at “When did you buy the credits?”."],
    ["the end before the form", ["/refunds/ticket"], [], "The input ended at"],
    [
      "a field that the form lacks",
      ["/refunds/ticket"],
      ["email: a@example.org", "colour: red"],
      "“colour” names no field of this form. Possible: email, paid_at",
    ],
    [
      "a field given twice",
      ["/refunds/ticket"],
      ["email: a@example.org", "email: b@example.org"],
      "Give each field once.",
    ],
    [
      "a field that is missing",
      ["/refunds/ticket"],
      ["email: a@example.org", "amount: 20"],
      `paid_at: ${ticketMessages.fields.paid_at.missing}`,
    ],
    [
      "a field that can't be read",
      ["/refunds/ticket"],
      ["not an address"],
      `email: ${ticketMessages.fields.email.wrong}`,
    ],
    [
      "a moment that can't be read",
      ["/refunds/ticket"],
      ["email: a@example.org", "amount: 20", "paid_at: 24"],
      `paid_at: ${ticketMessages.fields.paid_at.wrong}`,
    ],
    [
      "an organization without a name",
      ["/refunds/ticket"],
      ["email: a@example.org", "amount: 20", "paid_at: 10:30", "method: card", "account_kind: organization"],
      `organization: ${ticketMessages.fields.organization.missing}`,
    ],
    ["an unknown problem", ["nope"], [], "Possible: missing-credits, declined-card"],
    ["an unknown step", ["/refunds/nope"], [], "There is no step “/refunds/nope”."],
    ["a problem in other words", ["card declined"], [], "/declined-card (My card was declined)"],
    [
      "an answer beforehand that is none",
      ["refunds", "--answer", "used-any=nope"],
      [],
      "“nope” is no answer here. Possible: unused",
    ],
    ["an answer without an equals sign", ["refunds", "--answer", "nope"], [], "Write it as step=option."],
    ["an unknown format", ["--format", "pdf"], [], "Possible: markdown, json, eml."],
    ["an unknown option", ["--colour"], [], "diagnose --help"],
  ])("%s: says so, prints no ticket, ends with 2", async (_, words, lines, sentence) => {
    const { code, printed, remarks } = await talk(words, lines);
    expect(remarks).toContain(sentence);
    expect(printed).toBe("");
    expect(code).toBe(2);
  });

  it("says where to go on, with the answers", async () => {
    const { remarks } = await talk(["refunds"], ["unused"]);
    expect(remarks).toContain("/refunds/bought-when?used-any=unused");
  });

  it("does not repeat a key", async () => {
    const { remarks } = await talk(["refunds"], ["sk-or-v1-0123456789abcdef"]);
    expect(remarks).toContain("[API key removed]");
    expect(remarks).not.toContain("0123456789abcdef");
  });
});

describe("on the way", () => {
  const email = "email: ada@example.org";

  it("goes back to the question before, and to the problems from the first", async () => {
    const { code, remarks } = await talk(
      ["refunds"],
      ["unused", "back", "back", "invoices", "find-invoice", "solved"],
    );
    expect(code, remarks).toBe(0);
    expect(remarks.split("Have you used any of these credits?")).toHaveLength(3);
    expect(remarks).toContain("What do you need?");
  });

  it("ends with 0 and no ticket where the problem is solved", async () => {
    expect(await talk(["invoices"], ["find-invoice", "solved"])).toMatchObject({ code: 0, printed: "" });
  });

  it("works an answer out of a typed fact, and does not ask for it again", async () => {
    const lines = ["unused", "paid_at: 2 hours ago", "$120", email, "method: card"];
    const { code, printed, remarks } = await talk(["refunds"], lines);
    expect(code, remarks).toBe(0);
    const { facts, transcript } = JSON.parse(printed);
    expect(facts).toMatchObject({
      paid_at: "2026-08-24T10:00:00.000Z",
      amount: { amount: "120.00", currency: "USD" },
    });
    expect(transcript.map(({ option }: { option: string }) => option)).toEqual(
      answersOf(ways.refunds).with(0, "unused"),
    );
  });

  it("keeps a typed fact that a plain answer speaks against, and asks which is right", async () => {
    const lines = ["unused", "2 hours ago", "back", "window-over", "need-support"];
    const form = [email, "amount: 20", "method: card"];
    const refused = await talk(["refunds"], [...lines, ...form]);
    expect(refused).toMatchObject({ code: 2, printed: "" });
    expect(refused.remarks).toContain("give --insist");
    const { code, printed, remarks } = await talk(["refunds", "--insist"], [...lines, ...form]);
    expect(code, remarks).toBe(0);
    expect(remarks).toMatch(
      new RegExp(
        `“Bought: More than ${policy.refunds.windowHours} hours ago” and “Paid at: .* do not fit together. Which one is right\\?`,
      ),
    );
    expect(JSON.parse(printed).contradictions).toMatchObject([{ id: "refund-window" }]);
  });

  it("says how long a wait still is, in the person's time", async () => {
    const { remarks } = await talk(["missing-credits"], ["5 minutes ago"], { timeZone: "Europe/Berlin" });
    expect(remarks).toContain("You have 10 minutes left, until 14:10.");
  });

  it("hands over to another problem with the answers kept", async () => {
    const lines = ["longer-ago", "one-account", "card", "declined", "need-support"];
    const form = [email, "attempted_at: 10:30", "amount: 25"];
    const { code, printed, remarks } = await talk(["missing-credits"], [...lines, ...form]);
    expect(code, remarks).toBe(0);
    const { issue, transcript } = JSON.parse(printed);
    expect(issue).toBe("declined-card");
    expect(transcript.map(({ option }: { option: string }) => option).slice(0, 4)).toEqual(lines.slice(0, 4));
  });

  it("takes answers beforehand, and an address with its case", async () => {
    const words = [
      "https://help.example/refunds?ref=CASE-17",
      "--answer",
      "used-any=unused",
      "--answer",
      "refunds.bought-when=within-window",
    ];
    const { code, printed, remarks } = await talk(words, [
      "need-support",
      email,
      "paid_at: 10:30",
      "amount: €12,50",
      "method: card",
    ]);
    expect(code, remarks).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      staff_ref: "CASE-17",
      facts: { amount: { amount: "12.50", currency: "EUR" } },
    });
  });

  it("strikes out a key and says so", async () => {
    const form = [email, "note: my key is", "sk-or-v1-0123456789abcdef", "", "it leaked"];
    const { code, printed, remarks } = await talk(["/invoices/ticket"], form);
    expect(code, remarks).toBe(0);
    expect(JSON.parse(printed).note).toBe("my key is\n[API key removed]\n\nit leaked");
    expect(remarks).toContain(redactedMessages["api-key"]);
    expect(printed + remarks).not.toContain("0123456789abcdef");
  });

  it("says when lines were left over", async () => {
    const { code, remarks } = await talk(["invoices"], ["find-invoice", "solved", "unused", "unused"]);
    expect(code).toBe(0);
    expect(remarks).toContain("2 lines of the input were not used.");
  });
});

describe("the ticket", () => {
  const lines = named(needed.invoices);

  it("comes as Markdown and as email too", async () => {
    const ticket = await builtTicket("/invoices/ticket", needed.invoices, same);
    const markdown = await talk(["/invoices/ticket", "--format", "markdown"], lines);
    expect(markdown.printed).toBe(ticketMarkdown(ticket));
    const email = await talk(["/invoices/ticket", "--format", "eml"], lines);
    expect(email.printed).toContain(`${ref}.json`);
  });

  it("goes to a file, in the format that its name ends in", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "diagnose-")), "ticket.md");
    const { code, printed, remarks } = await talk(["/invoices/ticket", "--out", file], lines);
    expect([code, printed]).toEqual([0, ""]);
    expect(readFileSync(file, "utf8")).toContain(`Reference: ${ref}`);
    expect(remarks).toContain(file);
  });

  it("is printed where the file can't be written", async () => {
    const { code, printed, remarks } = await talk(
      ["/invoices/ticket", "--out", "/no/such/folder/t.json"],
      lines,
    );
    expect(code).toBe(1);
    expect(JSON.parse(printed).ref).toBe(ref);
    expect(remarks).toContain("can't be written");
  });
});

test("--help names every problem, --version the version", async () => {
  const help = await talk(["--help"], []);
  for (const issue of issues) expect(help.printed).toContain(issue);
  expect(await talk(["--version"], [])).toMatchObject({ code: 0, printed: "1.2.3\n" });
});

test("whatever the lines: ends with 0 or 2, and prints a valid ticket or nothing", async () => {
  const line = fc.oneof(
    { weight: 6, arbitrary: realAnswer.map(({ option }) => option) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...issues, "need-support", "solved", "back", "", "1", "2", "3", "# remark"),
    },
    { weight: 2, arbitrary: fc.constantFrom(...issues.flatMap((issue) => named(needed[issue]))) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  );
  let tickets = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...issues),
      fc.constantFrom("", "first", "ticket"),
      fc.oneof(fc.constant([]), fc.array(line, { maxLength: 25 })),
      fc.boolean(),
      async (issue, from, lines, isFilledIn) => {
        const words = from === "" ? [] : [from === "first" ? issue : `/${issue}/ticket`];
        const form = isFilledIn ? named(needed[issue]) : [];
        const { code, printed, remarks } = await talk(words, [...lines, ...form]);
        expect([0, 2]).toContain(code);
        if (printed === "") return;
        expect(code).toBe(0);
        expect(ticketSchema.safeParse(JSON.parse(printed)).error).toBeUndefined();
        expect(remarks).toContain("Nothing was sent.");
        tickets += 1;
      },
    ),
    { numRuns: 300 },
  );
  // Else it would only have looked at what fails.
  expect(tickets).toBeGreaterThan(5);
});
