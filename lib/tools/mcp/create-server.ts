import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod/mini";
import { languages } from "@/content/languages";
import { redactedMessages } from "@/content/ui/redacted/en";
import { assistantMessages, terminalMessages } from "@/content/ui/terminal/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { formatAddress } from "@/lib/flow/address";
import { listNames, namesIn } from "@/lib/lookup/key-names";
import { ticketSchema } from "@/lib/ticket/every-ticket";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { type Draft, type FieldId, fieldIds } from "@/machines/form";
import { isIssue, issues } from "@/machines/registry";
import { errorAnswer, errorAnswerSchema, findIssue, foundIssuesSchema } from "../ask/answers";
import { readFile, readFileSchema, readFileText } from "../read-export/read-file";
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
import { stepSchema, stepText, stepView } from "../terminal/step-view";
import type { Where } from "../terminal/where";

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
/** Reads and computes; nothing is written or sent, and the same call gives the same answer. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const draftSchema = z.strictObject(
  Object.fromEntries(fieldIds.map((id) => [id, z.optional(line(20_000, fieldHint(id)))])) as Record<
    FieldId,
    z.ZodMiniOptional<z.ZodMiniString>
  >,
);

function fieldHint(id: FieldId): string {
  const { label, hint } = ticketMessages.fields[id];
  const form = id.endsWith("_at") ? inputs.instant : id.startsWith("period_") ? inputs.day : "";
  return [label, hint, id === "currency" ? inputs.currency : form].filter(Boolean).join(" – ");
}

/**
 * The server for assistants. It remembers nothing: each call brings the address, which holds the answers, so any number
 * of conversations go through it at once.
 */
export function createServer({ where, newRef, version, lookUp }: Serving): McpServer {
  const server = new McpServer(
    { name: "billing-help", title: assistantMessages.name, version },
    { instructions: assistantMessages.instructions },
  );

  server.registerTool(
    "list_issues",
    {
      ...assistantMessages.listIssues,
      inputSchema: z.object({}),
      outputSchema: z.object({
        issues: z.array(
          z.object({
            issue: z.enum(issues),
            title: z.string(),
            symptom: z.string(),
            summary: z.string(),
            first_step: z.string(),
            address: z.string(),
          }),
        ),
      }),
      annotations,
    },
    async () => {
      const found = (await listIssues()).map(({ firstStep, ...rest }) => ({
        ...rest,
        first_step: firstStep,
        address: `/${rest.issue}`,
      }));
      const text = found.map(({ address: at, symptom, summary }) => `- ${at}: ${symptom}. ${summary}`);
      return answerWith(text.join("\n"), { issues: found });
    },
  );

  server.registerTool(
    "find_issue",
    {
      ...assistantMessages.findIssue,
      inputSchema: z.object({
        text: line(20_000, inputs.words),
        language: z.optional(z.enum(languages).check(z.describe(inputs.language))),
      }),
      outputSchema: foundIssuesSchema,
      annotations,
    },
    async ({ text, language }) => {
      const found = await findIssue(text, language);
      const rows = found.issues.map(({ address: at, score }) => `- ${at} (${score})`);
      const about = found.isBilling ? [] : [assistantMessages.notBilling];
      return answerWith([...about, ...rows].join("\n"), { ...found });
    },
  );

  server.registerTool(
    "explain_error",
    {
      ...assistantMessages.explainError,
      inputSchema: z.object({ text: line(20_000, inputs.errorText) }),
      outputSchema: errorAnswerSchema,
      annotations,
    },
    async ({ text }) => {
      const explained = errorAnswer(text, where.now());
      const lead = explained.address === null ? [] : [`→ ${explained.address}`];
      return answerWith([explained.about, ...lead].join("\n"), { ...explained });
    },
  );

  server.registerTool(
    "step",
    {
      ...assistantMessages.step,
      inputSchema: z.object({
        address: z.optional(address),
        issue: z.optional(line(64, inputs.issue(issues.join(", ")))),
        step: z.optional(line(64, inputs.step)),
        answers: z.optional(z.record(z.string(), z.string()).check(z.describe(inputs.answers))),
        kept: z.optional(draftSchema.check(z.describe(assistantMessages.keptInput))),
      }),
      outputSchema: stepSchema,
      annotations,
    },
    async ({ address: at, issue, step, answers, kept }) => {
      if (at === undefined && issue === undefined) return problem(assistantMessages.needAddress);
      const place = await openPlace(at ?? addressOf(issue ?? "", step, answers ?? {}));
      return place ? show(place, kept ?? {}, where) : problem(unknown(at ?? issue ?? "", issue, step));
    },
  );

  server.registerTool(
    "answer",
    {
      ...assistantMessages.answer,
      inputSchema: z.object({
        address,
        option: z.optional(line(200, inputs.option)),
        fact: z.optional(line(2000, inputs.fact)),
        kept: z.optional(draftSchema.check(z.describe(assistantMessages.keptInput))),
      }),
      outputSchema: stepSchema,
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
    "check",
    {
      ...assistantMessages.check,
      inputSchema: z.object({
        address,
        model: z.optional(line(200, inputs.model)),
        generation_id: z.optional(line(200, inputs.generation)),
        strangers: z.optional(
          z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50), z.describe(inputs.strangers)),
        ),
        kept: z.optional(draftSchema.check(z.describe(assistantMessages.keptInput))),
      }),
      outputSchema: z.object({
        findings: z.array(
          z.object({
            check: z.string(),
            title: z.string(),
            ok: z.boolean(),
            says: z.array(z.string()),
            lines: z.array(z.object({ label: z.string(), value: z.string() })),
          }),
        ),
        speaks_for: z.optional(z.string()),
        kept: z.optional(z.partialRecord(z.enum(fieldIds), z.string())),
      }),
      // What an account shows changes, and it lies outside of here.
      annotations: { ...annotations, idempotentHint: false, openWorldHint: true },
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
    "build_ticket",
    {
      ...assistantMessages.buildTicket,
      inputSchema: z.object({
        address,
        draft: draftSchema.check(z.describe(inputs.draft)),
        insist: z.optional(z.boolean().check(z.describe(inputs.insist))),
      }),
      outputSchema: z.object({
        complete: z.boolean(),
        doubts: z.optional(z.array(z.string())),
        errors: z.optional(z.partialRecord(z.enum(fieldIds), z.string())),
        ticket: z.optional(ticketSchema),
        markdown: z.optional(z.string()),
        struck_out: z.array(z.string()),
      }),
      // Each ticket has a reference of its own.
      annotations: { ...annotations, idempotentHint: false },
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
      // As on the web: asked first, and sent along where the person insists.
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
    "read_export",
    {
      ...assistantMessages.readExport,
      inputSchema: z.object({ path: line(4000, inputs.path) }),
      outputSchema: readFileSchema,
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

/** Without what was not given. */
const known = (draft: Readonly<Partial<Record<FieldId, string | undefined>>>): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== undefined));

function show(place: Place, draft: Readonly<Partial<Record<FieldId, string | undefined>>>, where: Where) {
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
