import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import { contradictionRows } from "./contradiction-rows";
import { builtTicket, needed, ticketOf, ways } from "./drafts";

/** A form filled in, with what a row types. */
const typedFor = (issue: Issue, draft: Draft): Draft => ({
  ...needed[issue],
  amount_left: undefined,
  ...draft,
});

describe("what was typed against what was answered", () => {
  test.each(contradictionRows(policy))("$issue: $answers against $typed", async (row) => {
    const built = await ticketOf(`/${row.issue}/ticket?${row.answers}`, typedFor(row.issue, row.typed));
    const own = built.contradictions.filter(({ id }) => id === row.id);
    expect(own, JSON.stringify(built.contradictions)).toHaveLength(1);
    const [contradiction] = own;
    const doubted = contradiction?.sides.find((side) => "answer" in side);
    expect(doubted).toMatchObject({
      answer: row.at,
      ...(row.instead === undefined ? {} : { instead: row.instead }),
    });
    const fits = await ticketOf(`/${row.issue}/ticket?${row.answers}`, typedFor(row.issue, row.fits));
    expect(fits.contradictions.map(({ id }) => id)).not.toContain(row.id);
  });

  it("covers at least 40 pairs, and each problem in which something is typed that an answer can speak against", () => {
    const rows = contradictionRows(policy);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ issue }) => issue)).size).toBeGreaterThanOrEqual(6);
  });
});

describe("on the ticket", () => {
  it("goes out marked, each with a sentence that names both sides", async () => {
    const ticket = await builtTicket(ways.refunds, { ...needed.refunds, paid_at: "2026-08-01T10:00" });
    expect(ticket.contradictions.map(({ id }) => id)).toEqual(["refund-window"]);
    expect(ticket.body).toContain(
      `## Does not fit together\n\n- “Bought: Less than ${policy.refunds.windowHours} hours ago” and “Paid at:`,
    );
  });

  it("is not judged by the verdict, which tells the rest", async () => {
    const ticket = await builtTicket(ways.refunds, { ...needed.refunds, paid_at: "2026-08-01T10:00" });
    expect(ticket.verdict).toBe(
      "23 days after the purchase, partly used, $80 of $120 left: the rules can't tell yet.",
    );
  });

  it.each([
    ...contradictionRows(policy).filter(({ issue }) => issue === "refunds"),
    {
      issue: "refunds" as const,
      id: "method-and-transaction",
      answers: "used-any=unused&bought-when=within-window&how-much=limit-or-over",
      typed: { method: "crypto", transaction_id: "ch_3PabcDEF0123456789", amount: "120" },
    },
    {
      issue: "refunds" as const,
      id: "refund-first",
      answers: "used-any=already-asked&asked-when=overdue",
      typed: { paid_at: "2026-08-02T10:00", requested_at: "2026-07-30T10:00" },
    },
  ])("leaves a refund open: $id, $typed", async ({ issue, id, answers, typed }) => {
    const ticket = await builtTicket(`/${issue}/ticket?${answers}`, typedFor(issue, typed));
    expect(ticket.contradictions.map((one) => one.id)).toContain(id);
    expect(ticket.verdict).toMatch(/: the rules can't tell yet\.$/);
  });

  it("is empty where all fits", async () => {
    for (const [issue, address] of Object.entries(ways)) {
      const ticket = await builtTicket(address, needed[issue as Issue]);
      expect(ticket.contradictions, issue).toEqual([]);
      expect(ticket.body).not.toContain("Does not fit");
    }
  });
});
