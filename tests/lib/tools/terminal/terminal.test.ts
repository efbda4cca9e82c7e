import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketSchema } from "@/lib/ticket/schema";
import { builtTicket } from "../../ticket/drafts";
import { hasScript, keys, Terminal } from "./pseudo-terminal";

const bin = fileURLToPath(new URL("../../../../lib/tools/bin/diagnose.mjs", import.meta.url));
const { enter, down, up, ctrlC } = keys;

let terminal: Terminal;
afterEach(() => terminal?.kill());

/** Waits for a question with its choices, then presses. */
async function at(heading: string, ...pressed: readonly string[]) {
  await terminal.until(heading);
  await terminal.until("⏎ select");
  terminal.press(...pressed);
}

/** Waits for a field and types into it. */
async function field(label: string, typed: string) {
  await terminal.until(`? ${label}`);
  terminal.press(typed, enter);
}

describe.skipIf(!hasScript)("diagnose in a pseudo-terminal", { timeout: 60_000 }, () => {
  it("goes by arrow keys and Enter from the problems to a ticket", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "diagnose-")), "ticket.json");
    terminal = new Terminal(`${process.execPath} ${bin} > ${out}`);
    await at("What went wrong?", down, down, down, down, down, enter);
    await at("Have you used any of these credits?", down, enter);
    // Back, and once more: the answer from before is where the cursor stands.
    await at("When did you buy the credits?", up, down, down, down, down, down, enter);
    await at("Have you used any of these credits?", enter);
    await at("When did you buy the credits?", down, down, enter);
    await terminal.until("in your local time");
    terminal.press("never", enter);
    await terminal.until("Enter a date and time that is not in the future.");
    terminal.press("\x15", "2 hours ago", enter);
    await at("How much did you pay?", down, enter);
    await at(ticketMessages.form.heading, enter);
    await field(ticketMessages.fields.email.label, "nobody");
    await terminal.until(ticketMessages.fields.email.wrong);
    terminal.press("\x15ada@example.org", enter);
    // What was worked out before is there already.
    await field(ticketMessages.fields.paid_at.label, "");
    await field(ticketMessages.fields.amount.label, "$120");
    await field(ticketMessages.fields.amount_left.label, "80");
    await at(ticketMessages.fields.method.label, enter);
    await at(ticketMessages.fields.account_kind.label, down, enter);
    await field(ticketMessages.fields.organization.label, "Analytical Engines");
    await field(ticketMessages.fields.transaction_id.label, "");
    await terminal.until(ticketMessages.fields.note.label);
    await terminal.until("> ");
    // A paste is taken whole; then Enter, and an empty line.
    terminal.press("\x1b[200~first\r\rthird\x1b[201~", enter, enter);
    await at("It is right, print the ticket", enter);
    expect(await terminal.ended()).toBe(0);

    const ticket = ticketSchema.parse(JSON.parse(readFileSync(out, "utf8")));
    const { ref, created_at, locale } = ticket;
    const paid = Date.parse("paid_at" in ticket.facts ? (ticket.facts.paid_at ?? "") : "");
    expect(Date.parse(created_at) - paid).toBeGreaterThanOrEqual(2 * 3_600_000);
    const way = "/refunds/ticket?used-any=partly-used&bought-when=within-window&how-much=limit-or-over";
    const draft = {
      email: "ada@example.org",
      account_kind: "organization",
      organization: "Analytical Engines",
      paid_at: new Date(paid).toISOString(),
      amount: "$120",
      amount_left: "80",
      method: "card",
      note: "first\n\nthird",
    };
    const same = { ref, now: new Date(created_at), locale, timeZone: "UTC" };
    expect(ticket).toEqual(JSON.parse(JSON.stringify(await builtTicket(way, draft, same))));
  });

  it("prints Markdown where a person sees it, and lets an answer be changed before", async () => {
    terminal = new Terminal(`${process.execPath} ${bin} /invoices/ticket`);
    await at(ticketMessages.form.heading, enter);
    await field(ticketMessages.fields.email.label, "ada@example.org");
    await terminal.until("> ");
    terminal.press("The name is wrong.", enter, enter);
    await at(ticketMessages.fields.account_kind.label, up, up, enter);
    await field(ticketMessages.fields.invoice_number.label, "");
    await field(ticketMessages.fields.paid_at.label, "");
    await at("It is right, print the ticket", down, enter);
    await field(ticketMessages.fields.email.label, "\x15grace@example.org");
    await at("It is right, print the ticket", enter);
    await terminal.until("# Question about an invoice");
    await terminal.until("grace@example.org");
    await terminal.until("Nothing was sent.");
    expect(await terminal.ended()).toBe(0);
  });

  const toForm = async () => {
    await at("Have you used any", down, down, down, down, enter);
    await at(ticketMessages.form.heading, enter);
  };

  it("ends calmly on Ctrl-C: in a choice, in a field, in a longer text", async () => {
    for (const reach of [
      () => at("Have you used any", ctrlC),
      async () => {
        await toForm();
        await terminal.until(`? ${ticketMessages.fields.email.label}`);
        terminal.press(ctrlC);
      },
      async () => {
        await toForm();
        await field(ticketMessages.fields.email.label, "ada@example.org");
        await field(ticketMessages.fields.paid_at.label, "10 minutes ago");
        await field(ticketMessages.fields.amount.label, "25");
        await at(ticketMessages.fields.method.label, enter);
        await at(ticketMessages.fields.account_kind.label, enter);
        await field(ticketMessages.fields.transaction_id.label, "");
        await terminal.until("> ");
        terminal.press("half a sen", ctrlC);
      },
    ]) {
      terminal = new Terminal(`${process.execPath} ${bin} refunds`);
      await reach();
      expect(await terminal.ended()).toBe(130);
      expect(terminal.raw).toContain("Stopped. Nothing was sent.");
      expect(terminal.raw).not.toContain("    at ");
    }
  });

  it("keeps to a narrow terminal, and to no colours where none are wanted", async () => {
    terminal = new Terminal(`${process.execPath} ${bin} unauthorized-use`, {
      columns: 40,
      env: { NO_COLOR: "1" },
    });
    await at("Change your password", ctrlC);
    expect(await terminal.ended()).toBe(130);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: codes of colours are what is looked for
    expect(terminal.raw).not.toMatch(/\x1b\[(1|3\d|9\d)m/);
    const before = terminal.raw.split("? Your answer")[0] ?? "";
    const wide = before.split(/\r?\n/).filter((line) => line.length > 40 && line.trim().includes(" "));
    expect(wide).toEqual([]);
  });
});
