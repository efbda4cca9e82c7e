import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeDay, describeInstant, describeMoney } from "@/lib/ticket/describe-value";
import { ticketBodyText, ticketMarkdown, ticketText } from "@/lib/ticket/ticket-body";
import { builtTicket, needed } from "./drafts";

const unauthorized = "/unauthorized-use/ticket?revoke-keys=done&change-password=cannot-do";

/** The Markdown, line by line, with the fenced logs taken out whole: what is in a fence acts on nothing. */
function outsideFence(markdown: string): { lines: string[]; fenced: string | undefined } {
  const lines = markdown.split(/\r\n|\r|\n/);
  const opens = lines.findIndex((line) => /^`{3,}$/.test(line));
  if (opens < 0) return { lines, fenced: undefined };
  const closes = lines.indexOf(lines[opens] ?? "", opens + 1);
  return {
    lines: [...lines.slice(0, opens), ...lines.slice(closes + 1)],
    fenced: lines.slice(opens + 1, closes).join("\n"),
  };
}
/**
 * A line without its escaped signs, its code spans (CommonMark 6.1) and the underscores inside words: what is left, Markdown
 * may act on.
 */
function acting(line: string): string {
  let rest = line;
  let left = "";
  while (rest !== "") {
    const run = /^`+/.exec(rest)?.[0];
    if (run === undefined) {
      left += rest.startsWith("\\") ? "" : rest.slice(0, 1);
      rest = rest.slice(rest.startsWith("\\") ? 2 : 1);
      continue;
    }
    const closes = [...rest.slice(run.length).matchAll(/`+/g)].find(([other]) => other === run);
    left += closes ? "C" : run;
    rest = rest.slice(run.length + (closes ? closes.index + run.length : 0));
  }
  return left.replace(/(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, "");
}
/** A line that begins as something else than a paragraph, once its quote is taken off. */
const block = /^(?: {4}|\t|[ \t]*(?:[-+*=#>]|\d{1,9}[.)]|~~~|```|<|_{3}))/;

describe("the body", () => {
  it("reads the way support wants it: what is asked, the facts, the words, the steps, the logs, the files", async () => {
    const { body } = await builtTicket(
      `${unauthorized}&ref=CASE-17`,
      {
        ...needed["unauthorized-use"],
        account_kind: "organization",
        organization: "Analytical Engines",
        amount: "43.21",
        note: "It began at night.",
        logs: "10:00 POST /chat",
      },
      { attachments: [{ name: "log.txt", type: "text/plain", bytes: 12, sha256: "ab".repeat(32) }] },
    );
    expect(body.split("\n")).toEqual([
      "**Verdict:** Keys regenerated, password or recovery not changed, use since 2026-08-20: secure the account.",
      "",
      "**Asks for:** Please secure the account, and check the use that was not mine.",
      "",
      "## Facts",
      "",
      "- Account email: ada@example.org",
      "- Account: Organization, Analytical Engines",
      "- Answer in: English",
      "- From: 20 Aug 2026",
      "- Amount: $43.21 (USD)",
      "- Done so far: Password and recovery: I can't do this; API keys: Done, the keys are regenerated",
      "- Case: CASE-17",
      "",
      "## In their own words",
      "",
      "> It began at night.",
      "",
      "## Steps taken",
      "",
      "1. Change your password and recovery settings → **I can't do this**",
      "2. Regenerate your API keys now → **Done, the keys are regenerated**",
      "",
      "## Logs",
      "",
      "```",
      "10:00 POST /chat",
      "```",
      "",
      "## Attachments",
      "",
      `- log.txt (text/plain, 12 bytes, sha256 ${"ab".repeat(32)})`,
      "",
    ]);
  });

  it("never tells the answer of a step that was not asked", async () => {
    const { body } = await builtTicket("/refunds/ticket?bought-when=within-window", needed.refunds);
    expect(body).toContain("Have you used any of these credits? → *opened from a link, not asked*");
    expect(body).not.toContain("No, none of them");
  });

  it("leaves out the sections that have nothing to say", async () => {
    const { body } = await builtTicket(unauthorized, needed["unauthorized-use"]);
    expect(body).not.toMatch(/## (Logs|Attachment|In their own words)/);
  });
});

describe("hostile text stays in its place", () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        ..."`|#*_<>[]\\~-=!&\n\r",
        "\r\n",
        "```",
        "# Heading",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[link](javascript:alert(1))",
        "\n\n## Facts\n\n- Amount: $0",
        "> quote",
        "\n```\n",
        "````",
        "text",
        " ",
        "\u2028",
      ),
      { minLength: 1, maxLength: 14 },
    )
    // No more than a line of the form takes.
    .map((parts) => `x${parts.join("").slice(0, 180)}x`);

  it("in every field, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (note, logs, organization, name) => {
        const ticket = await builtTicket(
          unauthorized,
          { ...needed["unauthorized-use"], account_kind: "organization", organization, note, logs },
          { attachments: [{ name, type: "text/plain", bytes: 1, sha256: "ab".repeat(32) }] },
        );
        const { lines, fenced } = outsideFence(ticketMarkdown(ticket));
        expect(lines.filter((line) => line.startsWith("#"))).toEqual([
          expect.stringMatching(/^# /),
          "## Facts",
          "## In their own words",
          "## Steps taken",
          "## Logs",
          "## Attachments",
        ]);
        for (const line of lines) {
          expect(line).toMatch(/^($|# |## |> |- |\d+\. |\*\*(Verdict|Asks for):\*\* |Reference: )/);
          expect(acting(line.replace(/^> /, ""))).not.toMatch(/<|>/);
          if (/^(- |> )/.test(line)) expect(acting(line.slice(2))).not.toMatch(/[`*_[\]|#~]|&\w+;/);
          if (line.startsWith("> ")) expect(line.slice(2)).not.toMatch(block);
        }
        expect(fenced?.replace(/\s/g, "")).toBe(logs.replace(/\s/g, ""));
      }),
      { numRuns: 300 },
    );
  });

  it("in a text without Markdown: nothing of it passes for a section", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, nasty, async (note, logs, organization, name) => {
        const ticket = await builtTicket(
          unauthorized,
          { ...needed["unauthorized-use"], account_kind: "organization", organization, note, logs },
          { attachments: [{ name, type: "text/plain", bytes: 1, sha256: "ab".repeat(32) }] },
        );
        const lines = ticketText(ticket).split(/\r\n|\r|\n/);
        expect(lines.slice(4).filter((line) => /^\w[^:.→]*$/.test(line))).toEqual([
          "Facts",
          "In their own words",
          "Steps taken",
          "Logs",
          "Attachments",
        ]);
        for (const text of [ticket.note ?? "", logs]) {
          const quoted = lines
            .filter((line) => line.startsWith("> "))
            .join("")
            .replace(/^> |\s|> /g, "");
          expect(quoted).toContain(text.replace(/> |\s/g, ""));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("in the subject, which the model's name is a part of", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (model) => {
        const ticket = await builtTicket("/free-model-charges/ticket", {
          ...needed["free-model-charges"],
          model,
        });
        const [title = "", ...rest] = ticketMarkdown(ticket).split(/\r\n|\r|\n/);
        expect(acting(title)).not.toMatch(/[<>`*_~]|\]\(/);
        expect(title).toMatch(/^# Charge on the free model /);
        expect(rest[1]).toBe("Reference: BT-7F3K-9QX2");
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is copied", () => {
  const ids = {
    "missing-credits": ["transaction_id", "ch_3Oq_X1"],
    "declined-card": ["decline_code", "do_not_honor [51]"],
    "refused-requests": ["model", "_odd_/name*2:free"],
    "unauthorized-use": ["key_names", "_prod_ `a`"],
    invoices: ["invoice_number", "INV_2026#7"],
  } as const;
  test.each(Object.entries(ids))("of %s: %j reads as it was typed", async (issue, [field, value]) => {
    const ticket = await builtTicket(`/${issue}/ticket`, {
      ...needed[issue as keyof typeof ids],
      [field]: value,
    });
    const row = (text: string) =>
      text.split("\n").find((line) => line.startsWith("- ") && line.includes(value));
    expect(row(ticket.body), ticket.body).toBeDefined();
    expect(acting(row(ticket.body) ?? "")).not.toMatch(/[`*_[\]|#]/);
    expect(row(ticketText(ticket))?.split(": ").slice(1).join(": ")).toBe(value);
  });

  it("is an underscore in a word wherever it stands, for it does nothing there", async () => {
    const ticket = await builtTicket("/declined-card/ticket", {
      ...needed["declined-card"],
      decline_code: "do_not_honor",
      note: "It said do_not_honor, and __init__.py",
    });
    expect(ticket.body).toContain("error do_not_honor");
    expect(ticket.body).toContain("> It said do_not_honor, and \\_\\_init\\_\\_.py");
  });

  it("has no Markdown where a desk shows none, and the same sections", async () => {
    const ticket = await builtTicket(
      `${unauthorized}&ref=CASE-17`,
      {
        ...needed["unauthorized-use"],
        key_names: "prod_key",
        note: "It began at night.\n# Now",
        logs: "10:00 POST",
      },
      { language: "es" },
    );
    expect(ticketText(ticket).split("\n")).toEqual([
      "Unauthorized use from 20 Aug 2026",
      "",
      "Reference: BT-7F3K-9QX2 · Urgent",
      "",
      `Verdict: ${ticket.verdict}`,
      "",
      "Asks for: Please secure the account, and check the use that was not mine.",
      "",
      "Facts",
      "",
      "- Account email: ada@example.org",
      "- Answer in: Spanish",
      "- From: 20 Aug 2026",
      "- Keys: prod_key",
      "- Done so far: Password and recovery: I can't do this; API keys: Done, the keys are regenerated",
      "- Case: CASE-17",
      "",
      "In their own words",
      "",
      "> It began at night.",
      "> # Now",
      "",
      "Steps taken",
      "",
      "1. Change your password and recovery settings → I can't do this",
      "2. Regenerate your API keys now → Done, the keys are regenerated",
      "",
      "Logs",
      "",
      "> 10:00 POST",
      "",
    ]);
  });

  it("is the body itself where it is not one of ours", async () => {
    const ticket = await builtTicket(unauthorized, needed["unauthorized-use"]);
    expect(ticketBodyText({ ...ticket, body: "Something else\n" })).toBe("Something else\n");
  });
});

describe("the whole text to paste", () => {
  it("has subject, reference and urgency on top", async () => {
    const urgent = await builtTicket(unauthorized, needed["unauthorized-use"]);
    expect(ticketMarkdown(urgent)).toMatch(
      /^# Unauthorized use from 20 Aug 2026\n\nReference: BT-7F3K-9QX2 · Urgent\n\n\*\*Verdict/,
    );
    const normal = await builtTicket("/refunds/ticket", needed.refunds);
    expect(ticketMarkdown(normal)).toContain("Reference: BT-7F3K-9QX2\n");
  });
});

describe("values in words", () => {
  test.each([
    [{ amount: "25.00", currency: "USD" }, "$25.00"],
    [{ amount: "12.50", currency: "EUR" }, "€12.50"],
    [{ amount: "9.99", currency: "GBP" }, "£9.99"],
    [{ amount: "700.00", currency: "JPY" }, "700.00 JPY"],
  ])("money %j: %s", (money, words) => {
    expect(describeMoney(money)).toBe(words);
  });

  it("an instant in the person's time and in UTC, once where these are the same", () => {
    const words = describeInstant("2026-08-24T10:30:00.000Z", "Europe/Berlin");
    expect(words).toMatch(/24 Aug 2026, 12:30 \(2026-08-24 10:30 UTC\)/);
    expect(describeInstant("2026-08-24T10:30:00.000Z", "UTC")).toBe("2026-08-24 10:30 UTC");
  });

  it("a day as it was typed, in any time zone; an instant's day in the person's", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      expect(describeDay("2026-08-24", zone)).toBe("24 Aug 2026");
    }
    expect(describeDay("2026-08-24T23:30:00.000Z", "Asia/Tokyo")).toBe("25 Aug 2026");
    expect(describeDay("", "UTC")).toBe("");
  });

  it("and the text itself where the time zone or the date is none", () => {
    expect(describeDay("2026-08-24T23:30:00.000Z", "Mars/Olympus")).toBe("2026-08-24T23:30:00.000Z");
    expect(describeDay("2026-99-99", "UTC")).toBe("2026-99-99");
  });
});
