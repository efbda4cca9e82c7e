import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { redactedMessages } from "@/content/ui/redacted/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { type Ticket, ticketSchema } from "@/lib/ticket/schema";
import type { StepView } from "@/lib/tools/terminal/step-view";
import { charts } from "@/machines/every-issue";
import type { Draft } from "@/machines/form";
import { type Issue, issues } from "@/machines/registry";
import type { Chart } from "@/machines/step";
import { sampleText } from "../../../fixtures/sample-cases";
import { builtTicket, needed, ways } from "../../ticket/drafts";
import { answersOf } from "../terminal/conversation";
import { errorAnswerSchema, foundIssuesSchema, readFileSchema, stepSchema } from "./shapes";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const bin = join(root, "lib/tools/bin/billing-help-mcp.mjs");

/** The server runs on the clock of this machine, so what is told lies before it. */
const hour = 3_600_000;
const paidAt = new Date(Date.now() - 2 * hour).toISOString();
const yesterday = new Date(Date.now() - 24 * hour).toISOString().slice(0, 10);
const email = "ada@example.org";
const drafts: Readonly<Record<Issue, Draft>> = {
  ...needed,
  "missing-credits": { email, paid_at: paidAt, amount: "25", transaction_id: "0x9f77e1" },
  "declined-card": { email, attempted_at: paidAt, amount: "£25" },
  "unexpected-charges": {
    email,
    period_from: yesterday,
    amount: "43.21",
    note: "Twice as much as on Monday.",
  },
  "free-model-charges": { email, model: "deepseek/deepseek-chat:free", period_from: yesterday },
  refunds: {
    email,
    paid_at: paidAt,
    amount: "120",
    amount_left: "80",
    method: "card",
    account_kind: "personal",
  },
  invoices: { email, note: "The company's name is wrong." },
  "unauthorized-use": { email, period_from: yesterday, logs: "10:00 POST /chat" },
};

let client: Client;
beforeAll(async () => {
  client = await connect(bin);
});
afterAll(() => client.close());

/** From another folder, as an editor starts it. */
async function connect(file: string, env: Readonly<Record<string, string>> = {}): Promise<Client> {
  const connected = new Client({ name: "test", version: "1" });
  await connected.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [file],
      cwd: tmpdir(),
      env: { PATH: process.env.PATH ?? "", TZ: "UTC", ...env },
    }),
  );
  // The client checks what comes back by the schemas that the server names.
  await connected.listTools();
  return connected;
}

interface Result {
  readonly isError?: boolean;
  readonly structuredContent?: unknown;
  readonly content: readonly { readonly text: string }[];
}
const call = async (name: string, args: Record<string, unknown> = {}, by = client) =>
  (await by.callTool({ name, arguments: args })) as unknown as Result;
const step = async (name: string, args: Record<string, unknown>, by = client): Promise<StepView> => {
  const { isError, structuredContent, content } = await call(name, args, by);
  if (isError) throw new Error(content[0]?.text);
  expect(stepSchema.safeParse(structuredContent).error).toBeUndefined();
  return structuredContent as StepView;
};
const sentence = async (name: string, args: Record<string, unknown>): Promise<string> => {
  const { isError, content } = await call(name, args);
  expect(isError).toBe(true);
  return content[0]?.text ?? "";
};

/** Walks a flow as an assistant does: from the list of problems, one answer a call. */
async function walk(issue: Issue, by = client): Promise<{ at: StepView; ticket: Ticket; markdown: string }> {
  const list = (await call("billing_list_issues", {}, by)).structuredContent as {
    issues: { issue: Issue; address: string }[];
  };
  let at = await step(
    "billing_step",
    { address: list.issues.find((one) => one.issue === issue)?.address },
    by,
  );
  for (const option of answersOf(ways[issue]))
    at = await step("billing_answer", { address: at.address, option }, by);
  const built = await call("billing_build_ticket", { address: at.address, draft: drafts[issue] }, by);
  return { at, ...(built.structuredContent as { ticket: Ticket; markdown: string }) };
}

describe.each(issues)("%s, walked by the official client", (issue) => {
  it("ends in the ticket that the web makes", async () => {
    const { at, ticket, markdown } = await walk(issue);
    expect(at.kind).toBe("form");
    expect(ticketSchema.safeParse(ticket).error).toBeUndefined();
    const { ref, created_at, locale } = ticket;
    const same = { ref, now: new Date(created_at), locale, timeZone: "UTC" };
    expect(ticket).toEqual(JSON.parse(JSON.stringify(await builtTicket(ways[issue], drafts[issue], same))));
    expect(markdown).toContain(ticket.body);
  });
});

it("asks which is right before it builds a ticket that contradicts itself, and builds it where the person insists", async () => {
  const address = "/refunds/ticket?used-any=unused&bought-when=within-window&how-much=under-limit";
  const draft = { ...drafts.refunds, amount: "120" };
  const asked = (await call("billing_build_ticket", { address, draft })).structuredContent as {
    doubts: string[];
  };
  expect(asked).toMatchObject({ complete: false });
  expect(asked.doubts).toEqual([
    "“Amount: Less than $50” and “Amount: $120.00 (USD)” do not fit together. Which one is right?",
  ]);
  const insisted = await call("billing_build_ticket", { address, draft, insist: true });
  expect(insisted.structuredContent).toMatchObject({
    complete: true,
    ticket: { contradictions: [{ id: "refund-amount" }] },
  });
});

describe("the server", () => {
  it("names its tools, each only reading", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      "billing_answer",
      "billing_build_ticket",
      "billing_explain_error",
      "billing_find_issue",
      "billing_list_issues",
      "billing_look_up",
      "billing_read_export",
      "billing_step",
    ]);
    for (const { name, annotations, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint, name).toBe(true);
      expect(outputSchema, name).toBeDefined();
      for (const [id, input] of Object.entries(inputSchema.properties ?? {}))
        expect(input, `${name}.${id}`).toHaveProperty("description");
    }
  });

  it("lists its tools in less than 12 KB, and each problem by name", async () => {
    const { tools } = await client.listTools();
    expect(Buffer.byteLength(JSON.stringify({ tools }))).toBeLessThan(12_000);
    for (const { name } of tools) expect(name).toMatch(/^billing_[a-z_]+$/);
    const { issue } = (tools.find(({ name }) => name === "billing_step")?.inputSchema.properties ?? {}) as {
      issue: { enum: string[] };
    };
    expect(issue.enum).toEqual(issues);
  });

  it("has each flow to read, with every step and where its options lead", async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(issues.map((one) => `billing://flows/${one}`)),
    );
    const texts = new Map<string, string>();
    for (const { uri } of resources) {
      const [content] = (await client.readResource({ uri })).contents as { text: string }[];
      texts.set(uri, content?.text ?? "");
    }
    for (const issue of issues) {
      for (const [step, { on = {} }] of Object.entries(charts[issue].states as Chart["states"])) {
        expect(texts.get(`billing://flows/${issue}`)).toMatch(new RegExp(`^## ${step}[ :(]`, "m"));
        for (const option of Object.keys(on))
          expect(texts.get(`billing://flows/${issue}`)).toContain(`- ${option} → `);
      }
      expect(texts.get("billing://flows")).toContain(`billing://flows/${issue}`);
    }
    expect(JSON.parse(texts.get("billing://schemas/ticket") ?? "").title).toBe("billing-ticket/2");
  });

  it("has a prompt that begins the talk, without a key that is in it", async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts).toMatchObject([{ name: "billing_help", title: "Help me with a payment problem" }]);
    const problem = `403 Key limit exceeded sk-or-v1-${"ab12".repeat(16)}`;
    const text = JSON.stringify(await client.getPrompt({ name: "billing_help", arguments: { problem } }));
    expect(text).toContain("403 Key limit exceeded");
    expect(text).not.toContain("ab12ab12");
  });

  it("says every address in one language, and whole links where it is known where the pages are", async () => {
    const site = "https://billing.example.org";
    const other = await connect(bin, { SITE_URL: site });
    try {
      const found = await call("billing_find_issue", { text: "quiero que me devuelvan el dinero" }, other);
      expect(found.structuredContent).toMatchObject({
        issues: [{ address: "/refunds", link: `${site}/es/refunds` }],
      });
      const view = await step("billing_step", { address: "/es/refunds/how-much?used-any=unused" }, other);
      expect(view.address).toBe("/refunds/how-much?used-any=unused");
      expect(view.link).toBe(`${site}/refunds/how-much?used-any=unused`);
      for (const option of view.options) expect(option.label).not.toMatch(/Menos|Más/);
    } finally {
      await other.close();
    }
    expect((await step("billing_step", { issue: "refunds" })).link).toBeUndefined();
  });

  it("finds the problem in a person's own words, and explains an error", async () => {
    const found = await client.callTool({
      name: "billing_find_issue",
      arguments: { text: "I want my money back" },
    });
    expect(found.structuredContent).toMatchObject({
      isBilling: true,
      issues: [{ issue: "refunds", step: "used-any", address: "/refunds" }],
    });
    expect(foundIssuesSchema.safeParse(found.structuredContent).error).toBeUndefined();
    const text = `HTTP 403 Key limit exceeded (total limit) sk-or-v1-${"ab12".repeat(16)}`;
    const explained = await client.callTool({ name: "billing_explain_error", arguments: { text } });
    expect(explained.structuredContent).toMatchObject({
      known: true,
      id: "key-limit",
      isMoney: true,
      service: "openrouter",
      address: "/refused-requests/key-limit",
    });
    expect(errorAnswerSchema.safeParse(explained.structuredContent).error).toBeUndefined();
    expect(JSON.stringify(explained)).not.toContain("ab12ab12");
  });

  it("tells the assistant to ask one question at a time and never for a key", () => {
    const told = client.getInstructions() ?? "";
    expect(told).toContain("one question at a time");
    expect(told).toContain("Never ask for a card number, a password or an API key");
  });

  it("shows a step with its actions, links and options", async () => {
    const view = await step("billing_step", { issue: "refunds", step: "use-button" });
    expect(view.actions[0]?.link?.url).toBe("https://openrouter.ai/settings/credits");
    expect(view.options.map(({ option }) => option)).toEqual([
      "pressed",
      "no-button",
      "solved",
      "need-support",
    ]);
    expect(view.answers.every(({ how }) => how === "assumed")).toBe(true);
  });

  it("takes answers by name, and counts those that no longer fit", async () => {
    const answers = {
      "used-any": "partly-used",
      "bought-when": "gone",
      "missing-credits.paid-when": "longer-ago",
    };
    const view = await step("billing_step", { issue: "refunds", step: "bought-when", answers });
    expect(view.dropped).toBe(1);
    expect(view.answers.map(({ answer }) => answer)).toEqual([
      "More than 30 minutes ago",
      "Yes, some of them",
    ]);
  });

  it("works an answer out of a fact and hands it back for the ticket", async () => {
    const address = "/refunds/bought-when?used-any=unused";
    const next = await step("billing_answer", { address, fact: "90 minutes ago" });
    expect(next.step).toBe("how-much");
    expect(Date.now() - Date.parse(next.kept?.paid_at ?? "")).toBeGreaterThanOrEqual(1.5 * hour);
    expect(next.address).not.toContain("paid_at");
    const wait = await step("billing_answer", { address: "/missing-credits", fact: "1 minute ago" });
    expect(wait.time).toMatch(/^You have 1[34] minutes left/);
  });

  it("reads an export on this machine, with as many ids as a ticket takes", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "read-")), "loop.csv");
    writeFileSync(path, sampleText({ case: "loop", rows: 1200, seed: 1 }));
    const { structuredContent } = await call("billing_read_export", { path });
    const read = readFileSchema.parse(structuredContent);
    expect(read).toMatchObject({ kind: "export", findings: [{ id: "runaway-loop" }] });
    expect(read.findings[0]?.ids).toHaveLength(50);
    expect(read.findings[0]?.leadsTo).toContain("many-calls");
    expect(await sentence("billing_read_export", { path: `${path}.gone` })).toContain("could not be opened");
  });

  it("says where a hand-over goes on", async () => {
    const address = "/missing-credits/bank-status?paid-when=longer-ago&paid-how=card";
    const end = await step("billing_answer", { address, option: "declined" });
    expect(end.options).toEqual([]);
    const on = await step("billing_step", { address: end.goes_on_at });
    expect([on.issue, on.answers[0]?.issue]).toEqual(["declined-card", "missing-credits"]);
    expect(await sentence("billing_answer", { address: end.address, option: "solved" })).toContain(
      end.goes_on_at,
    );
  });

  it("says what is missing instead of making half a ticket", async () => {
    const built = await call("billing_build_ticket", {
      address: "/refunds/ticket",
      draft: { email: "nobody" },
    });
    expect(built.isError).toBeFalsy();
    expect(built.structuredContent).toMatchObject({
      complete: false,
      errors: { email: ticketMessages.fields.email.wrong, paid_at: ticketMessages.fields.paid_at.missing },
    });
  });

  it("strikes out a key, and says so", async () => {
    const draft = { ...drafts.invoices, note: "my key sk-or-v1-0123456789abcdef" };
    const built = await call("billing_build_ticket", { address: "/invoices/ticket", draft });
    expect(JSON.stringify(built)).not.toContain("0123456789abcdef");
    expect(built.structuredContent).toMatchObject({ struck_out: [redactedMessages["api-key"]] });
  });

  test.each([
    ["billing_step", {}, "Give an address or an issue."],
    ["billing_step", { address: "/nope" }, "“/nope” is no problem and no address. Possible: missing-credits"],
    ["billing_step", { issue: "nope" }, "missing-credits"],
    ["billing_step", { issue: "refunds", step: "nope" }, "There is no step “nope”."],
    ["billing_step", { issue: 7 }, "expected one of"],
    [
      "billing_answer",
      { address: "/refunds", option: "nope" },
      "Possible: unused, partly-used, all-used, already-asked, need-support.",
    ],
    ["billing_answer", { address: "/refunds" }, "Give either an option or a fact."],
    [
      "billing_answer",
      { address: "/refunds", option: "solved", fact: "1" },
      "Give either an option or a fact.",
    ],
    ["billing_answer", { address: "/refunds", fact: "25" }, "At used-any nothing can be worked out."],
    ["billing_answer", { address: "/refunds/how-much", fact: "a lot" }, "Enter an amount"],
    [
      "billing_answer",
      { address: "/refunds/how-much", fact: "1.000" },
      "$1,000.00 or $1.00. Write 1000 or 1.",
    ],
    ["billing_answer", { address: "/refunds/how-much", fact: "50€" }, "The rule counts US dollars."],
    ["billing_answer", { address: "/refunds/solved", option: "solved" }, "This is an end"],
    ["billing_build_ticket", { address: "/refunds", draft: {} }, "used-any is no ticket form."],
    ["billing_build_ticket", { address: "/refunds/ticket", draft: { colour: "red" } }, "colour"],
    ["no_such_tool", {}, "not found"],
  ])("answers a bad call of %s with what to do: %j", async (name, args, expected) => {
    expect(await sentence(name, args)).toContain(expected);
  });
});

test("runs where it is installed, below a node_modules and through a link", async () => {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  const installed = join(folder, "node_modules", "billing-help");
  for (const part of ["lib", "machines", "content", "package.json"])
    cpSync(join(root, part), join(installed, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(installed, "node_modules"));
  mkdirSync(join(folder, "node_modules", ".bin"));
  const link = join(folder, "node_modules", ".bin", "billing-help-mcp");
  symlinkSync(join(installed, "lib/tools/bin/billing-help-mcp.mjs"), link);
  const other = await connect(link);
  try {
    expect((await walk("refunds", other)).ticket.issue).toBe("refunds");
  } finally {
    await other.close();
    rmSync(folder, { recursive: true });
  }
});

test("writes nothing but the protocol, and ends with its input", () => {
  const request = { jsonrpc: "2.0", id: 1, method: "ping" };
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin], {
    cwd: tmpdir(),
    input: `${JSON.stringify(request)}\nno json\n`,
    encoding: "utf8",
  });
  expect(stdout).toBe(`${JSON.stringify({ result: {}, jsonrpc: "2.0", id: 1 })}\n`);
  expect([stderr, status]).toEqual(["", 0]);
});

test("what a registry is told of the server is what the package is", () => {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), "utf8"));
  const [server, own] = [read("server.json"), read("package.json")];
  expect(server).toMatchObject({ name: own.mcpName, version: own.version });
  expect(server.description.length).toBeLessThanOrEqual(100);
  expect(server.packages).toMatchObject([
    { registryType: "npm", identifier: own.name, version: own.version, transport: { type: "stdio" } },
  ]);
  // npx starts the command that has the name of the package.
  expect(own.bin[own.name]).toBe(own.bin["billing-help-mcp"]);
  expect(existsSync(join(root, own.bin[own.name]))).toBe(true);
  const source = ["lib/tools/terminal/where.ts", "lib/tools/terminal/look-up.ts"]
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join();
  for (const { name } of server.packages[0].environmentVariables) expect(source).toContain(name);
});
