import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it, test } from "vitest";
import { formatAddress } from "@/lib/flow/address";
import type { FoundTicket } from "@/lib/staff/transcript/found-ticket";
import { longestPasted, type Pasted, readPasted } from "@/lib/staff/transcript/read-pasted";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketBodyText, ticketMarkdown, ticketText } from "@/lib/ticket/ticket-body";
import { ticketEml } from "@/lib/ticket/ticket-eml";
import { issues } from "@/machines/registry";
import { simplePaths } from "../../../paths/simple-paths";
import { builtTicket, flows, needed, ways } from "../../ticket/drafts";

const full = {
  amount: "43.21",
  note: "It began at night.\n> quoted by myself\n<b>loud</b> \\<x>",
  logs: "10:00 POST /chat\n## Facts\n- Amount: $0",
  activity: "- 12 requests, $43.21 in total, 2026-08-19 to 2026-08-21 (UTC)\n- Plugins on a free model: `x`",
  account_kind: "organization",
  organization: "Analytical [Engines] *Ltd*",
  transaction_id: "ch_3Oq_X1",
  generation_ids: "gen-1756051234-abcdef gen-1756051235-abcdef",
  period_to: "2026-08-21",
};

const allTickets = await Promise.all(
  issues.map((issue) =>
    builtTicket(
      `${ways[issue]}&ref=CASE-17`,
      { ...full, ...needed[issue] },
      { attachments: [{ name: "log [1].txt", type: "text/plain", bytes: 12, sha256: "ab".repeat(32) }] },
    ),
  ),
);

/** Each form that a ticket goes around in. */
const forms = {
  "ticket-json": (ticket: Ticket) => JSON.stringify(ticket, null, 2),
  markdown: ticketMarkdown,
  text: ticketText,
  eml: (ticket: Ticket) => ticketEml(ticket, []),
} as const;

async function read(text: string): Promise<Extract<Pasted, { ticket: FoundTicket }>> {
  const pasted = await readPasted(text, flows);
  if (!("ticket" in pasted)) throw new Error(JSON.stringify(pasted));
  return pasted;
}

/** What Markdown tells of an instant: no seconds. */
const wayOf = (
  lines: readonly { issue?: string | undefined; step?: string | undefined; option?: string | undefined }[],
) => lines.map(({ issue, step, option }) => `${issue}.${step}=${option}`);

describe("a ticket of each problem, in each form", () => {
  for (const ticket of allTickets) {
    for (const form of ["ticket-json", "markdown", "text", "eml"] as const) {
      test(`${ticket.issue} as ${form}: every line, every fact`, async () => {
        const found = await read(await forms[form](ticket));
        expect(found.form).toBe(form === "text" ? "markdown" : form);
        expect(found.unread).toEqual([]);
        expect(found.isBroken).toBe(false);
        const { issue: _, ...facts } = ticket.facts;
        const tellsTime = form === "ticket-json" || form === "eml";
        expect(found.ticket).toMatchObject({
          issue: ticket.issue,
          ref: ticket.ref,
          request: ticket.request,
          subject: ticket.subject,
          priority: ticket.priority,
          email: ticket.requester.email,
          account: ticket.requester.account,
          staff_ref: "CASE-17",
          note: ticket.note,
          attachments: ticket.attachments,
        });
        expect(found.ticket.facts).toEqual(facts);
        expect(wayOf(found.ticket.lines)).toEqual(wayOf(ticket.transcript));
        expect(found.ticket.created_at).toBe(tellsTime ? ticket.created_at : undefined);
        expect(found.ticket.flow_version).toBe(tellsTime ? ticket.flow_version : undefined);
      });
    }
  }

  it("every way to every ticket is found again, whatever was asked on it", async () => {
    const toTicket = issues.flatMap((issue) =>
      [...simplePaths(flows[issue])].filter(({ step }) => step === "ticket"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...toTicket),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.constantFrom("ticket-json", "markdown", "text", "eml"),
        async (path, keep, form) => {
          const answers = path.answers.filter((_, index) => keep[index]);
          const built = await builtTicket(formatAddress({ ...path, answers }), {
            ...full,
            ...needed[path.issue],
            requested_at: "2026-08-01T10:00",
            move_to: "organization",
            network: "Base",
          });
          const { ticket } = await read(await forms[form](built));
          expect(ticket.lines.map(({ question, how }) => [question, how])).toEqual(
            built.transcript.map(({ question, how }) => [question, how]),
          );
          const asked = (lines: FoundTicket["lines"]) => lines.filter(({ how }) => how === "asked");
          expect(wayOf(asked(ticket.lines))).toEqual(wayOf(asked(built.transcript)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("every text that a person can type is read back as it was typed", async () => {
    const signs = fc.constantFrom(
      ..."`|#*_<>[]\\~-=!&+.1)( ab\n",
      "&amp;",
      "`x_y`",
      "```",
      "    ",
      "> ",
      "- ",
      "12. ",
    );
    const typed = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join("")}x`);
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, fc.constantFrom("markdown", "text"), async (a, b, c, form) => {
        const ticket = await builtTicket("/unexpected-charges/ticket?what-stands-out=unknown-key", {
          ...needed["unexpected-charges"],
          note: a,
          key_names: b,
          model: b,
          account_kind: "organization",
          organization: c,
          activity: a,
        });
        const found = await read(await forms[form](ticket));
        const oneLine = (text: string | undefined) => text?.replace(/\s+/g, " ");
        expect(found.ticket.note).toBe(ticket.note);
        expect(found.ticket.facts.key_names).toBe(oneLine(ticket.facts.key_names));
        expect(found.ticket.facts.model).toBe(oneLine(ticket.facts.model));
        expect(found.ticket.account).toEqual({
          kind: "organization",
          organization: oneLine(ticket.requester.account.organization),
        });
        expect(found.unread).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("a ticket of earlier days, with its backslashes, is read as before", async () => {
    const ticket = await builtTicket(ways["unauthorized-use"], {
      ...needed["unauthorized-use"],
      key_names: "prod_key [1]",
      note: "PLACE",
    });
    const text = ticketMarkdown(ticket)
      .replace(/- Keys: .*/, "- Keys: prod\\_key \\[1\\]")
      .replace("> PLACE", "> C:\\dir \\<b\\> *loud* \\\\\\<x\\>\n> # and `\\<y\\>`");
    const found = await read(text);
    expect(found.ticket.facts.key_names).toBe("prod_key [1]");
    expect(found.ticket.note).toBe("C:\\dir <b> *loud* \\<x>\n# and `<y>`");
  });

  it("what was done without help keeps its place between steps that were not asked", async () => {
    const ticket = await builtTicket("/refused-requests/ticket?request-too-large=still-refused", {
      ...needed["refused-requests"],
    });
    const found = await read(ticketMarkdown(ticket));
    expect(found.ticket.lines.map(({ step }) => step)).toEqual(ticket.transcript.map(({ step }) => step));
  });
});

const [missing] = allTickets as [Ticket];
const refund = allTickets.find(({ issue }) => issue === "refunds") as Ticket;

describe("on its way a text changes", () => {
  const markdown = ticketMarkdown(refund);
  const changes: Record<string, string> = {
    "quoted once": markdown.replace(/^/gm, "> "),
    "quoted twice, without spaces": markdown.replace(/^/gm, ">>"),
    "with the lines of Windows": markdown.replaceAll("\n", "\r\n"),
    "after a greeting, quoted": `Hi,\nhere is my ticket:\n\n${markdown.replace(/^/gm, "> ")}`,
    "without its bold type": markdown.replaceAll("**", ""),
    "wrapped by the mail program": markdown.replace(/^(\d+\. .{20}\S*) /gm, "$1\n   "),
    "with its sections in another order": markdown
      .split(/\n(?=## )/)
      .sort((a, b) => Number(b.startsWith("#")) - Number(a.startsWith("#")) || b.length - a.length)
      .join("\n"),
  };
  test.each(Object.entries(changes))("Markdown %s", async (_, text) => {
    const { form, ticket, unread } = await read(text);
    expect(form).toBe("markdown");
    expect(wayOf(ticket.lines)).toEqual(wayOf(refund.transcript));
    expect(ticket.facts).toMatchObject({ paid_at: "2026-08-24T10:30:00.000Z", amount: { amount: "120.00" } });
    expect(ticket.note).toBe(refund.note);
    expect(unread).toEqual([]);
  });

  const json = JSON.stringify(refund, null, 2);
  test.each([
    ["quoted", json.replace(/^/gm, "> ")],
    ["in a fence", `Here:\n\`\`\`json\n${json}\n\`\`\`\nThanks`],
    ["on one line", JSON.stringify(refund)],
  ])("JSON %s", async (_, text) => {
    const { form, ticket } = await read(text);
    expect(form).toBe("ticket-json");
    expect(wayOf(ticket.lines)).toEqual(wayOf(refund.transcript));
  });

  it("a mail whose JSON was taken away is read by its text", async () => {
    const mail = await ticketEml(refund, []);
    const boundary = /boundary=(\S+)/.exec(mail)?.[1] ?? "";
    const [head, text] = mail.split(`--${boundary}`);
    const { form, ticket } = await read(`${head}--${boundary}${text}--${boundary}--`);
    expect(form).toBe("eml");
    expect(ticket.created_at).toBeUndefined();
    expect(wayOf(ticket.lines)).toEqual(wayOf(refund.transcript));
  });

  it("a mail that was forwarded as an attachment is found in the other", async () => {
    const mail = await ticketEml(refund, []);
    const { form, ticket } = await read(
      [
        "From: staff@example.org",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=outer",
        "",
        "--outer",
        "Content-Type: text/plain",
        "",
        "See below.",
        "--outer",
        "Content-Type: message/rfc822",
        "",
        mail,
        "--outer--",
      ].join("\r\n"),
    );
    expect(form).toBe("eml");
    expect(ticket.created_at).toBe(refund.created_at);
  });

  it("a mail that ends in the middle of its JSON is read as far as it goes", async () => {
    const mail = await ticketEml(refund, []);
    const { ticket, isBroken } = await read(mail.slice(0, mail.length - 1200));
    expect(isBroken).toBe(true);
    expect(ticket.ref).toBe(refund.ref);
  });
});

/**
 * What is left of Markdown where a program shows it and somebody copies it out of there.
 *
 * @param marks what stands before an entry of a list; none in Chromium
 */
function rendered(markdown: string, marks: { bullet: string; number: (place: number) => string }): string {
  const html = String(marked.parse(markdown));
  return html
    .replace(/<ol>([\s\S]*?)<\/ol>/g, (_, list: string) => {
      let place = 0;
      return list.replaceAll("<li>", () => `<li>${marks.number(++place)}`);
    })
    .replace(/<ul>([\s\S]*?)<\/ul>/g, (_, list: string) => list.replaceAll("<li>", `<li>${marks.bullet}`))
    .replace(/<\/(?:p|h\d|pre)>/g, "\n")
    .replace(/<br>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe("as a help desk shows it", () => {
  const shown = {
    "copied with Chromium": { bullet: "", number: () => "" },
    "copied with Firefox": { bullet: "    • ", number: (place: number) => `    ${place}. ` },
    "in a mail": { bullet: " * ", number: (place: number) => ` ${place}) ` },
  };
  for (const [how, marks] of Object.entries(shown))
    for (const ticket of allTickets)
      test(`the ticket of ${ticket.issue}, ${how}: every line, every fact`, async () => {
        const found = await read(rendered(ticketMarkdown(ticket), marks));
        expect(found.unread).toEqual([]);
        expect(found.isBroken).toBe(false);
        expect(found.ticket).toMatchObject({
          issue: ticket.issue,
          ref: ticket.ref,
          request: ticket.request,
          subject: ticket.subject,
          email: ticket.requester.email,
          account: ticket.requester.account,
          staff_ref: "CASE-17",
          attachments: ticket.attachments,
        });
        const { issue: _, activity: __, ...facts }: Record<string, unknown> = { ...ticket.facts };
        expect(found.ticket.facts).toMatchObject(facts);
        expect(wayOf(found.ticket.lines)).toEqual(wayOf(ticket.transcript));
        expect(found.ticket.edits).toBeUndefined();
      });

  const desks: Record<string, (ticket: Ticket) => string> = {
    "subject above": (ticket) => `${ticket.subject} (${ticket.ref})\n\n${ticketBodyText(ticket)}`,
    // As `lib/server/help-desks/intercom.ts` begins a conversation.
    "a conversation": (ticket) =>
      `${ticket.subject} (${ticket.ref})\nPriority: Normal\nLanguage: English\nYour case: CASE-17\n\n${ticketBodyText(ticket)}`,
    "a file that the desk did not take": (ticket) =>
      `${ticket.subject} (${ticket.ref})\n\n${ticketBodyText(ticket)}\nAttached by the person, but too large for this help desk: b.png (9 bytes)\n`,
    "spaces that HTML made hard": (ticket) =>
      `${ticket.subject} (${ticket.ref})\n\n${ticketBodyText(ticket).replaceAll(": ", ":\u00a0")}`,
  };
  for (const [how, make] of Object.entries(desks))
    test.each(allTickets)(`${how}: $issue`, async (ticket) => {
      const found = await read(make(ticket));
      expect(found.unread).toEqual([]);
      expect(found.isBroken).toBe(false);
      expect(found.ticket).toMatchObject({
        ref: ticket.ref,
        subject: ticket.subject,
        email: ticket.requester.email,
        attachments: ticket.attachments,
      });
      expect(wayOf(found.ticket.lines)).toEqual(wayOf(ticket.transcript));
      expect(found.ticket.edits).toBeUndefined();
    });

  it("without its subject and reference, and with an address that a program made a link", async () => {
    const body = rendered(refund.body, shown["copied with Chromium"]).replace(
      "ada@example.org",
      "ada@example.org (mailto:ada@example.org)",
    );
    const { ticket, unread } = await read(`Ada wrote on 24 August:\n\n${body}`);
    expect(ticket.email).toBe("ada@example.org");
    expect(wayOf(ticket.lines)).toEqual(wayOf(refund.transcript));
    expect(unread.map(({ field }) => field)).toEqual(["Reference", "Subject"]);
  });
});

describe("a text that was cut says so", () => {
  const whole = allTickets.flatMap((ticket) => [ticketMarkdown(ticket), ticketText(ticket)] as const);

  it("wherever it ends before its steps are over, and never where it does not", async () => {
    for (const text of whole) expect((await read(text)).isBroken).toBe(false);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (text, share) => {
          const from = text.search(/^(?:## )?Facts$/m) + 10;
          // The last answer: up to there a ticket can be told from the beginning of one.
          const answers = text.slice(
            0,
            text.search(/\n\n(?:## )?From the Activity|\n\n(?:## )?(?:Logs|The error|Attachments)\n/),
          );
          const cut = text.slice(0, from + Math.floor(share * (answers.length - 1 - from)));
          const pasted = await readPasted(cut, flows);
          expect("isBroken" in pasted && pasted.isBroken, cut.slice(-80)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each(["…", "...", "\n[Message clipped]  View entire message", "\n[truncated]"])(
    "where a program put %j",
    async (mark) => {
      const text = ticketMarkdown(await builtTicket(ways.refunds, needed.refunds));
      expect((await read(text)).isBroken).toBe(false);
      expect((await read(text.trimEnd() + mark)).isBroken).toBe(true);
    },
  );

  it("in the middle of a fence or of a file", async () => {
    const text = ticketMarkdown(allTickets.find(({ facts }) => "logs" in facts) as Ticket);
    const inLogs = text.indexOf("POST /chat");
    expect(inLogs).toBeGreaterThan(0);
    expect((await read(text.slice(0, inLogs))).isBroken).toBe(true);
    expect((await read(text.slice(0, -40))).isBroken).toBe(true);
  });
});

describe("names of tickets, for the store to look up", () => {
  const id = "0123456789abcdef0123456789abcdef";
  const none = { refs: [], ids: [], cases: [] };
  test.each([
    ["BT-7F3K-9QX2", { ...none, refs: ["BT-7F3K-9QX2"] }],
    [" bt 7f3k 9qx2 ", { ...none, refs: ["BT-7F3K-9QX2"] }],
    [
      "Hi, my tickets are BT-7F3K-9QX2 and bt-7f3k-9qx3. Again: BT-7F3K-9QX2!",
      { ...none, refs: ["BT-7F3K-9QX2", "BT-7F3K-9QX3"] },
    ],
    [`https://help.example.org/es/tickets/${id}`, { ...none, ids: [id] }],
    [`See <https://help.example.org/tickets/${id}?from=mail>, thanks`, { ...none, ids: [id] }],
    ["https://help.example.org/desk/tickets/BT-7F3K-9QX2", { ...none, refs: ["BT-7F3K-9QX2"] }],
    ["#12345", { ...none, cases: ["12345"] }],
    ["12345", { ...none, cases: ["12345"] }],
    ["CASE-17", { ...none, cases: ["CASE-17"] }],
    ["CASE-17, 12345;\nCASE-18", { ...none, cases: ["CASE-17", "12345", "CASE-18"] }],
    ["It is BT–7F3K–9QX2", { ...none, refs: ["BT-7F3K-9QX2"] }],
    ["BT\u20117F3K\u20119QX2", { ...none, refs: ["BT-7F3K-9QX2"] }],
    ["Ticket #12345: where is it? (see # 678.)", { ...none, cases: ["12345", "678"] }],
  ])("%s", async (text, names) => {
    expect(await readPasted(text, flows)).toEqual({ form: "names", names, more: 0 });
  });

  it("a whole ticket and a link go before a case, and what only looks like one is none", async () => {
    expect((await readPasted(`#12345\n\n${ticketMarkdown(refund)}`, flows)).form).toBe("markdown");
    expect((await readPasted("#12345: /refunds/how-much", flows)).form).toBe("link");
    for (const text of ["# Heading", "Costs $12", "bt some farm", "&#39; and a#1", "It is 12345 dollars"])
      expect((await readPasted(text, flows)).form, text).toBe("unknown");
  });

  it("are no more than are looked up", async () => {
    const pasted = await readPasted(Array.from({ length: 99 }, (_, at) => `#${at + 1}`).join(" "), flows);
    expect("names" in pasted && pasted.names.cases).toHaveLength(20);
    expect("names" in pasted && pasted.more, "and those left out are counted").toBe(79);
  });
});

describe("a ticket that was edited by hand", () => {
  const edited = (change: Record<string, unknown>) => read(JSON.stringify({ ...refund, ...change }));

  it("names the fields that are gone, and keeps the others", async () => {
    const { ref: _, created_at: __, ...rest } = refund;
    const { ticket, unread } = await read(JSON.stringify({ ...rest, facts: { issue: "refunds" } }));
    expect(unread).toEqual([
      { field: "ref", why: "missing" },
      { field: "created_at", why: "missing" },
      { field: "facts.paid_at", why: "missing" },
      { field: "facts.amount", why: "missing" },
    ]);
    expect(ticket.email).toBe(refund.requester.email);
    expect(ticket.lines).toHaveLength(refund.transcript.length);
  });

  it("names the fields of another type, each for itself", async () => {
    const { ticket, unread } = await edited({
      subject: 7,
      priority: "at once",
      requester: { email: "nobody", account: { kind: "personal" } },
      facts: { ...refund.facts, amount: 120, colour: "red" },
      transcript: [refund.transcript[0], "and then", { ...refund.transcript[1], how: "guessed" }],
      attachments: { name: "x" },
    });
    expect(unread).toEqual([
      { field: "subject", why: "wrong" },
      { field: "priority", why: "wrong" },
      { field: "requester.email", why: "wrong" },
      { field: "facts.amount", why: "wrong" },
      { field: "facts.colour", why: "wrong" },
      { field: "transcript 2", why: "wrong" },
      { field: "transcript 3", why: "wrong" },
      { field: "attachments", why: "wrong" },
    ]);
    expect(ticket.facts.paid_at).toBe("2026-08-24T10:30:00.000Z");
    expect(ticket.lines).toHaveLength(1);
  });

  it("is of the problem that its other pieces tell, where the name of the problem is gone", async () => {
    for (const change of [{ issue: "lost" }, { issue: undefined, facts: {} }, { issue: 1, flow_version: 1 }])
      expect((await edited(change)).ticket.issue).toBe("refunds");
  });

  it("is read with a comma too many, single quotes and comments", async () => {
    const text = `{ 'ref': "BT-7F3K-9QX2", /* mine */ "issue": "refunds", "facts": { "issue": "refunds", "amount": {"amount":"9.00","currency":"USD"}, }, }`;
    const { ticket, isBroken } = await read(text);
    expect(isBroken).toBe(true);
    expect(ticket.facts.amount?.amount).toBe("9.00");
  });

  it("of Markdown, names the rows that are not understood", async () => {
    const text = ticketMarkdown(missing)
      .replace(/- Amount: .*/, "- Amount: a lot\n- Colour: red")
      .replace(/Reference: .*/, "");
    const { ticket, unread } = await read(text);
    expect(unread).toEqual([
      { field: "Amount", why: "wrong" },
      { field: "Colour", why: "wrong" },
      { field: "Reference", why: "missing" },
    ]);
    expect(ticket.facts.amount).toBeUndefined();
    expect(wayOf(ticket.lines)).toEqual(wayOf(missing.transcript));
  });

  it("has no more lines than a ticket may have", async () => {
    const { ticket, unread } = await edited({ transcript: Array(5000).fill(refund.transcript[0]) });
    expect(ticket.lines).toHaveLength(60);
    expect(unread).toEqual([{ field: "transcript 61", why: "wrong" }]);
  });
});

describe("a link", () => {
  const address = "/refunds/how-much?used-any=unused&ref=CASE-17";
  test.each([
    address,
    `https://help.example.org${address}`,
    `Please go on at https://help.example.org${address}.`,
    `> see <http://localhost:3000${address}>`,
    `[here](${address}), thanks`,
    `"${address.replaceAll("&", "&amp;")}"`,
  ])("%s", async (text) => {
    expect(await readPasted(text, flows)).toEqual({ form: "link", address });
  });

  it("of an issue alone is one; of another page or of a longer word it is none", async () => {
    expect(await readPasted("/refunds", flows)).toEqual({ form: "link", address: "/refunds" });
    for (const text of ["https://help.example.org/prevent", "/refunds-and-more", "see a/refunds/how-much"])
      expect(await readPasted(text, flows)).toMatchObject({ form: "unknown" });
  });
});

describe("what can't be read says why", () => {
  test.each([
    ["empty", " \n\t "],
    ["too-large", "x".repeat(longestPasted + 1)],
    ["binary", "\u0089PNG\r\n\u001a\n\0\0\0"],
    ["binary", "%PDF-1.7 1 0 obj"],
    ["web-page", "<!doctype html><title>Ticket</title><p>Facts"],
    ["mail-without", "From: ada@example.org\r\nSubject: Hi\r\n\r\nWhere is my money?"],
    ["not-a-ticket", '{"error":{"code":402}}'],
    ["not-a-ticket", "[1, 2"],
    ["text", "Where is my money?"],
    ["text", "## Facts of life\n\nNone."],
  ])("%s", async (why, text) => {
    expect(await readPasted(text, flows)).toEqual({ form: "unknown", why });
  });
});

const texts = await Promise.all(
  allTickets.flatMap((ticket) => Object.values(forms).map(async (make) => make(ticket))),
);

describe("never throws", () => {
  it("on a ticket that was cut anywhere, or mangled anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.constantFrom("", '"', "{", "}]", "\0", "\n\n", "__proto__", "```"),
        ),
        async (text, from, to, put) => {
          const [a = 0, b = 0] = [from, to]
            .map((share) => Math.floor(share * text.length))
            .sort((x, y) => x - y);
          const pasted = await readPasted(text.slice(0, a) + put + text.slice(b), flows);
          expect(pasted.form).toBeDefined();
          expect((await readPasted(text.slice(0, a), flows)).form).toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  it("on any text, and on any JSON under a ticket's names", async () => {
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => void (await readPasted(text, flows))));
    const keys = Object.keys(refund) as (keyof Ticket)[];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
        fc.array(fc.jsonValue(), { minLength: keys.length, maxLength: keys.length }),
        async (changed, values) => {
          const ticket = {
            ...refund,
            ...Object.fromEntries(changed.map((key, index) => [key, values[index]])),
          };
          await readPasted(JSON.stringify(ticket), flows);
        },
      ),
    );
  });

  test.each([
    ["brackets", "[".repeat(900_000)],
    ["braces", '{"a":'.repeat(150_000)],
    ["quotes", ">".repeat(900_000)],
    ["headers", "From: a\n".repeat(100_000)],
    ["parts", "Content-Type: multipart/mixed; boundary=a\n\n--a\n".repeat(18_000)],
    ["list", `## Facts\n${"- ".repeat(400_000)}`],
    ["arrows", `## Steps taken\n1. ${"→ ".repeat(300_000)}`],
    ["backslashes", `## In their own words\n${"\\".repeat(800_000)}`],
    ["links", "https://a/".repeat(90_000)],
  ])(
    "nor takes long over a million %s",
    async (_, text) => {
      const began = performance.now();
      await readPasted(text, flows);
      // What grows with the square of the length takes minutes.
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    60_000,
  );
});
