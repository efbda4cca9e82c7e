import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeDay, describeInstant, describeMoney } from "@/lib/ticket/describe-value";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
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
/** A text without its escaped signs: what is left, Markdown may act on. */
const acting = (line: string) => line.replace(/\\./g, "");

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
      "**Verdict:** Keys regenerated, password not changed, use since 2026-08-20: secure the account.",
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
      "- Done so far: Password: I can't do this; API keys: Done, the keys are regenerated",
      "- Case: CASE-17",
      "",
      "## In their own words",
      "",
      "> It began at night.",
      "",
      "## Steps taken",
      "",
      "1. Change your password → **I can't do this**",
      "2. Change your recovery settings → *opened from a link, not asked*",
      "3. Regenerate your API keys now → **Done, the keys are regenerated**",
      "4. Collect what was not yours → *opened from a link, not asked*",
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
    const { body } = await builtTicket("/refunds/ticket?used-any=unused", needed.refunds);
    expect(body).toContain("Have you already asked for this refund? → *opened from a link, not asked*");
    expect(body).not.toContain("No, not yet");
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
    .map((parts) => `x${parts.join("")}x`);

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
          if (line.startsWith("- ")) expect(acting(line)).not.toMatch(/[`*_[\]|#]/);
        }
        expect(fenced?.replace(/\s/g, "")).toBe(logs.replace(/\s/g, ""));
      }),
      { numRuns: 300 },
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
        expect(acting(title)).not.toMatch(/[<>`*_]|\]\(/);
        expect(title).toMatch(/^# Charge on the free model /);
        expect(rest[1]).toBe("Reference: BT-7F3K-9QX2");
      }),
      { numRuns: 300 },
    );
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
