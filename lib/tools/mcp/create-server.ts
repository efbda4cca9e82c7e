import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod/mini";
import { languages } from "@/content/languages";
import { redactedMessages } from "@/content/ui/redacted/en";
import { assistantMessages, terminalMessages } from "@/content/ui/terminal/en";
import { formatAddress } from "@/lib/flow/address";
import { loadFlow } from "@/lib/flow/load-flow";
import { languageOf } from "@/lib/language/language-path";
import { listNames, namesIn } from "@/lib/lookup/key-names";
import { redact } from "@/lib/ticket/redact";
import { ticketJsonSchema } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { type Draft, fieldIds } from "@/machines/form";
import { isIssue, issues } from "@/machines/registry";
import { errorAnswer, findIssue } from "../ask/answers";
import { readFile, readFileText } from "../read-export/read-file";
import type { LookUp } from "../terminal/look-up";
import {
  choicesOf,
  doubtsAt,
  listIssues,
  lookupsOf,
  openPlace,
  type Place,
  takeFact,
  takeOption,
  ticketAt,
} from "../terminal/session";
import { shown } from "../terminal/shown";
import { stepText, stepView } from "../terminal/step-view";
import { linkTo, type Where } from "../terminal/where";
import { flowText } from "./flow-text";

/** As many ids as a ticket takes: a conversation has no room for thousands. */
const mostIds = 50;

interface Serving {
  readonly where: Where;
  readonly newRef: () => string;
  readonly version: string;
  readonly lookUp: LookUp;
}

const { inputs } = assistantMessages;
const { bad } = terminalMessages;

const line = (longest: number, description: string) =>
  z.string().check(z.maxLength(longest), z.describe(description));
const address = line(8000, inputs.address);
/** Reads and computes; nothing is written or sent. */
const annotations = { readOnlyHint: true, openWorldHint: false };

/** Texts by the names of the fields. The step describes each field, so the list of tools need not. */
const draftOf = (description: string) =>
  z.partialRecord(z.enum(fieldIds), z.string().check(z.maxLength(20_000))).check(z.describe(description));
const textsByName = z.catchall(z.object({}), z.string());
const kept = z.optional(textsByName.check(z.describe(assistantMessages.keptInput)));

/*
 * These output schemas name only what an assistant needs to find its way: every conversation pays for the list of tools.
 * What it gets is what `answers.ts`, `step-view.ts` and `read-file.ts` make.
 */
const placeOutput = z.looseObject({ issue: z.enum(issues), address: z.string() });
const stepOutput = z.looseObject({
  address: z.string(),
  step: z.string(),
  kind: z.enum(["question", "instruction", "wait", "form", "outcome"]),
  heading: z.string(),
  options: z.array(z.looseObject({ option: z.string(), label: z.string() })),
  fields: z.optional(z.array(z.looseObject({ field: z.string(), required: z.boolean() }))),
  goes_on_at: z.optional(z.string()),
  kept: z.optional(textsByName),
  doubts: z.optional(z.array(z.string())),
});
const errorOutput = z.looseObject({
  known: z.boolean(),
  about: z.string(),
  isMoney: z.nullable(z.boolean()),
  address: z.nullable(z.string()),
  comesBackAt: z.nullable(z.string()),
});
const exportOutput = z.looseObject({
  kind: z.string(),
  total: z.string(),
  findings: z.array(
    z.looseObject({
      id: z.string(),
      sentence: z.string(),
      money: z.string(),
      leadsTo: z.nullable(z.string()),
    }),
  ),
});

/** Only the parts of a ticket that tell what it is; the whole schema is at {@link schemaUri}. */
const ticketOutput = z
  .looseObject({ ref: z.string(), verdict: z.string(), subject: z.string(), body: z.string() })
  .check(z.describe(assistantMessages.ticketOutput));

const flowsUri = "billing://flows";
const schemaUri = "billing://schemas/ticket";

/**
 * The server for assistants. It remembers nothing: each call brings the address, which holds the answers, so any number
 * of conversations go through it at once.
 */
export function createServer({ where, newRef, version, lookUp }: Serving): McpServer {
  /** An address, and the same as a full link if `SITE_URL` is set. */
  const placed = (path: string) =>
    where.siteUrl === undefined ? { address: path } : { address: path, link: linkTo(where, path) };
  const server = new McpServer(
    { name: "billing-help", title: assistantMessages.name, version },
    { instructions: assistantMessages.instructions },
  );

  server.registerTool(
    "billing_list_issues",
    {
      ...assistantMessages.listIssues,
      inputSchema: z.object({}),
      outputSchema: z.object({ issues: z.array(placeOutput) }),
      annotations,
    },
    async () => {
      const found = (await listIssues()).map(({ firstStep, ...rest }) => ({
        ...rest,
        first_step: firstStep,
        ...placed(`/${rest.issue}`),
      }));
      const text = found.map(({ address: path, symptom, summary }) => `- ${path}: ${symptom}. ${summary}`);
      return answerWith(text.join("\n"), { issues: found });
    },
  );

  server.registerTool(
    "billing_find_issue",
    {
      ...assistantMessages.findIssue,
      inputSchema: z.object({
        text: line(20_000, inputs.words),
        language: z.optional(z.enum(languages).check(z.describe(inputs.language))),
      }),
      outputSchema: z.object({ issues: z.array(placeOutput), isBilling: z.boolean() }),
      annotations,
    },
    async ({ text, language }) => {
      const found = await findIssue(text, language);
      // In one language, as all other addresses of this server; the link is for the person, in theirs.
      const shownIssues = found.issues.map((one) => ({
        ...one,
        address: languageOf(one.address).path,
        ...(where.siteUrl === undefined ? {} : { link: linkTo(where, one.address) }),
      }));
      const rows = shownIssues.map(({ address: path, score }) => `- ${path} (${score})`);
      const about = found.isBilling ? [] : [assistantMessages.notBilling];
      return answerWith([...about, ...rows].join("\n"), { ...found, issues: shownIssues });
    },
  );

  server.registerTool(
    "billing_explain_error",
    {
      ...assistantMessages.explainError,
      inputSchema: z.object({ text: line(20_000, inputs.errorText) }),
      outputSchema: errorOutput,
      annotations,
    },
    async ({ text }) => {
      const explained = errorAnswer(text, where.now());
      const lead = explained.address === null ? [] : [`→ ${explained.address}`];
      return answerWith([explained.about, ...lead].join("\n"), {
        ...explained,
        ...(explained.address === null ? {} : placed(explained.address)),
      });
    },
  );

  server.registerTool(
    "billing_step",
    {
      ...assistantMessages.step,
      inputSchema: z.object({
        address: z.optional(address),
        issue: z.optional(z.enum(issues).check(z.describe(inputs.issue))),
        step: z.optional(line(64, inputs.step)),
        answers: z.optional(z.record(z.string(), z.string()).check(z.describe(inputs.answers))),
        kept,
      }),
      outputSchema: stepOutput,
      annotations,
    },
    async ({ address: at, issue, step, answers, kept }) => {
      if (at === undefined && issue === undefined) return problem(assistantMessages.needAddress);
      const place = await openPlace(at ?? addressOf(issue ?? "", step, answers ?? {}));
      return place ? show(place, kept ?? {}, where) : problem(unknown(at ?? issue ?? "", issue, step));
    },
  );

  server.registerTool(
    "billing_answer",
    {
      ...assistantMessages.answer,
      inputSchema: z.object({
        address,
        option: z.optional(line(200, inputs.option)),
        fact: z.optional(line(2000, inputs.fact)),
        kept,
      }),
      outputSchema: stepOutput,
      annotations,
    },
    async ({ address: at, option, fact, kept = {} }) => {
      const place = await openPlace(at);
      if (place === undefined) return problem(unknown(at));
      if ((option === undefined) === (fact === undefined)) return problem(bad.oneOf);
      const taken =
        fact === undefined
          ? takeOption(place, known(kept), option ?? "")
          : takeFact(place, known(kept), fact, where);
      if (typeof taken === "string") return problem(taken);
      const next = taken && (await openPlace(taken.address));
      if (taken && next) return show(next, taken.draft, where);
      const possible = choicesOf(place).map(({ id }) => id);
      if (fact !== undefined) return problem(bad.noFact(place.screen.step));
      if (possible.length === 0) return problem(bad.ended(place.screen.handOverHref));
      return problem(bad.option(shown(option ?? ""), possible.join(", ")));
    },
  );

  server.registerTool(
    "billing_look_up",
    {
      ...assistantMessages.check,
      inputSchema: z.object({
        address,
        model: z.optional(line(200, inputs.model)),
        generation_id: z.optional(line(200, inputs.generation)),
        strangers: z.optional(
          z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50), z.describe(inputs.strangers)),
        ),
        kept,
      }),
      outputSchema: z.object({
        findings: z.array(z.looseObject({ check: z.string(), ok: z.boolean(), says: z.array(z.string()) })),
        speaks_for: z.optional(z.string()),
        kept: z.optional(textsByName),
      }),
      // The data of an account change, and they are external.
      annotations: { ...annotations, openWorldHint: true },
    },
    async ({ address: at, model, generation_id: generationId, strangers, kept = {} }) => {
      const place = await openPlace(at);
      if (place === undefined) return problem(unknown(at));
      if (lookupsOf(place).length === 0) return problem(assistantMessages.noChecks(place.screen.step));
      const draft = known(kept);
      const { findings, speaksFor } = await lookUp(place, { draft, model, generationId });
      // Onto the ticket, beside what was named there, as the page does.
      const names = [...new Set([...namesIn(draft.key_names), ...(strangers ?? [])])];
      const option = speaksFor(names);
      const text = findings.flatMap(({ title, says, lines }) => [
        `${title}: ${says.join(" ")}`,
        ...lines.map(({ label, value }) => `- ${label}: ${value}`),
      ]);
      const speaks = option === undefined ? [] : [assistantMessages.speaks(option)];
      const keep = strangers === undefined ? [] : [assistantMessages.kept("key_names")];
      return answerWith([...text, ...speaks, ...keep].join("\n"), {
        findings,
        ...(option === undefined ? {} : { speaks_for: option }),
        ...(strangers === undefined ? {} : { kept: { ...draft, key_names: listNames(names) } }),
      });
    },
  );

  server.registerTool(
    "billing_build_ticket",
    {
      ...assistantMessages.buildTicket,
      inputSchema: z.object({
        address,
        draft: draftOf(inputs.draft),
        insist: z.optional(z.boolean().check(z.describe(inputs.insist))),
      }),
      outputSchema: z.object({
        complete: z.boolean(),
        doubts: z.optional(z.array(z.string())),
        errors: z.optional(textsByName),
        ticket: z.optional(ticketOutput),
        markdown: z.optional(z.string()),
        struck_out: z.array(z.string()),
      }),
      annotations,
    },
    async ({ address: at, draft, insist }) => {
      const place = await openPlace(at);
      if (place === undefined) return problem(unknown(at));
      if (place.screen.meta.kind !== "form") return problem(bad.noForm(place.screen.step));
      const { ticket, errors, found } = ticketAt(place, known(draft), where, newRef());
      const struck = found.map((kind) => redactedMessages[kind]);
      if (ticket === undefined) {
        const rows = Object.entries(errors).map(([id, sentence]) => `- ${id}: ${sentence}`);
        const text = [bad.incomplete, ...rows, ...struck].join("\n");
        return answerWith(text, { complete: false, errors: { ...errors }, struck_out: struck });
      }
      const doubts = doubtsAt(place, known(draft), where);
      // As on the web: asked first, and kept on the ticket if the person insists.
      if (doubts.length > 0 && !insist) {
        const text = [bad.doubts, ...doubts.map((doubt) => `- ${doubt}`), ...struck].join("\n");
        return answerWith(text, { complete: false, doubts, struck_out: struck });
      }
      const markdown = ticketMarkdown(ticket);
      const { send } = terminalMessages;
      const after = [...struck, send.nothing, send.support(place.flow.policy.links.support)];
      return answerWith(`${markdown}\n---\n${after.join("\n")}`, {
        complete: true,
        ticket,
        markdown,
        struck_out: struck,
      });
    },
  );

  server.registerTool(
    "billing_read_export",
    {
      ...assistantMessages.readExport,
      inputSchema: z.object({ path: line(4000, inputs.path) }),
      outputSchema: exportOutput,
      annotations,
    },
    async ({ path }) => {
      try {
        const read = await readFile(path);
        const findings = read.findings.map((found) => ({ ...found, ids: found.ids.slice(0, mostIds) }));
        return answerWith(readFileText(read), { ...read, findings });
      } catch {
        return problem(assistantMessages.noFile(shown(path)));
      }
    },
  );

  const { resources, prompt } = assistantMessages;
  const textAt = (uri: string, mimeType: string, text: string) => ({ contents: [{ uri, mimeType, text }] });
  server.registerResource("flows", flowsUri, { ...resources.flows, mimeType: "text/markdown" }, async () => {
    const rows = (await listIssues()).map(
      ({ issue, symptom, summary }) => `- ${flowsUri}/${issue}: ${symptom}. ${summary}`,
    );
    return textAt(flowsUri, "text/markdown", rows.join("\n"));
  });
  for (const issue of issues) {
    const uri = `${flowsUri}/${issue}`;
    server.registerResource(
      issue,
      uri,
      { ...resources.flow, title: issue, mimeType: "text/markdown" },
      async () => textAt(uri, "text/markdown", flowText(await loadFlow(issue))),
    );
  }
  server.registerResource(
    "ticket-schema",
    schemaUri,
    { ...resources.schema, mimeType: "application/schema+json" },
    async () => textAt(schemaUri, "application/schema+json", JSON.stringify(ticketJsonSchema())),
  );
  server.registerPrompt(
    "billing_help",
    {
      title: prompt.title,
      description: prompt.description,
      argsSchema: { problem: z.optional(line(20_000, prompt.problem)) },
    },
    ({ problem: told = "" }) => ({
      messages: [{ role: "user", content: { type: "text", text: prompt.say(redact(told).text.trim()) } }],
    }),
  );

  return server;
}

function addressOf(
  issue: string,
  step: string | undefined,
  answers: Readonly<Record<string, string>>,
): string {
  if (!isIssue(issue)) return "";
  const query = new URLSearchParams(answers).toString();
  return `${formatAddress({ issue, step, answers: [] })}${query === "" ? "" : `?${query}`}`;
}

/** The values for existing fields. */
const known = (draft: Readonly<Record<string, string | undefined>>): Draft =>
  Object.fromEntries(fieldIds.flatMap((id) => (draft[id] === undefined ? [] : [[id, draft[id]]])));

function show(place: Place, draft: Readonly<Record<string, string | undefined>>, where: Where) {
  const kept = known(draft);
  return answerWith(stepText(place, kept, where), stepView(place, kept, where));
}

function unknown(given: string, issue?: string, step?: string): string {
  const isOfIssue = isIssue(issue ?? "") || issues.some((name) => given.includes(`${name}/`));
  const sentence = isOfIssue ? bad.step(shown(step ?? given)) : bad.issue(shown(given), issues.join(", "));
  return `${sentence} ${assistantMessages.useListIssues}`;
}

const answerWith = (text: string, structuredContent: Record<string, unknown>): CallToolResult => ({
  content: [{ type: "text", text }],
  structuredContent,
});

const problem = (text: string): CallToolResult => ({ content: [{ type: "text", text }], isError: true });
