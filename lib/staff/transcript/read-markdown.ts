import type { OptionMessages } from "@/content/issue-messages";
import { languageFacts, languages } from "@/content/languages";
import { common } from "@/content/ui/common/en";
import { helpDeskMessages } from "@/content/ui/help-desks/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketBodyMessages } from "@/content/ui/ticket-body/en";
import { plainCase } from "@/lib/flow/address";
import { type Attachment, attachmentSchema, factSchemas, ticketSchema } from "@/lib/ticket/schema";
import { fencedFacts } from "@/lib/ticket/ticket-body";
import { everyIssue, everyRequest } from "@/machines/every-issue";
import type { Facts } from "@/machines/form";
import { issues } from "@/machines/registry";
import { parseMoney } from "@/machines/rules/typed-money";
import { isWayOut } from "@/machines/step";
import type { Flows, Found, FoundLine, FoundTicket, Unread } from "./found-ticket";

const { body } = ticketBodyMessages;
const { rows } = ticketMessages;

/** A text as it was before it was written into the ticket. */
type Said = (text: string) => string;

/**
 * Reads a ticket out of the text that `ticketMarkdown` or `ticketText` writes: the opposite of
 * `lib/ticket/ticket-body.ts`. Sections of Markdown may be in any order, lines may have been wrapped. A help desk may
 * have rendered it: then the marks of headings, lists and quotes are gone or replaced.
 *
 * @param given a text without marks of quoting
 * @param flows where the questions and answers are found again
 * @returns `undefined` if there is no ticket in it. Never throws.
 */
export function readMarkdown(given: string, flows: Flows): Found | undefined {
  const [first = ""] = new RegExp(`^[# \u00a0]*(?:${body.facts}|${body.tried})\\s*$`, "m").exec(given) ?? [];
  const isPlain = !first.startsWith("#");
  const whole = given.replace(leftOutLine, "");
  // Out of HTML, a space may be one that keeps its line together.
  const text = isPlain ? whole.replaceAll("\u00a0", " ") : whole;
  const { head, sections, isOpen } = split(text, isPlain);
  const said = isPlain ? (line: string) => line : unmarked;
  // A help desk shows the subject apart, and ours has the reference in it there.
  const above = /^(.+) \((BT-[0-9A-Z]{4}-[0-9A-Z]{4})\)\s*$/m.exec(head);
  const title = (isPlain ? titleAbove : /^# (.+)$/m).exec(head)?.[1];
  const subject = title ? said(title) : above?.[1]?.trim();
  const reference = new RegExp(`^${rows.reference}: *(\\S+)(.*)$`, "m").exec(head);
  const ref = ticketSchema.shape.ref.safeParse(reference?.[1] ?? above?.[2]).data;
  const asks = new RegExp(`${body.asks}:\\**\\s*(.+)`).exec(head)?.[1]?.trim();
  const request = Object.keys(everyRequest).find((id) => everyRequest[id]?.ask === asks);
  const factsText = sections.get(body.facts);
  const triedText = sections.get(body.tried);
  if (factsText === undefined && triedText === undefined) return undefined;

  const unread: Unread[] = [];
  const verdict = new RegExp(`${body.verdict}:\\**\\s*(.+)`).exec(head)?.[1]?.trim();
  const steps = stepsOf(triedText ?? "", flows, said);
  const lines = steps.lines;
  const issue =
    issues.find((id) => Object.hasOwn(everyIssue[id].form.requests, request ?? "")) ??
    // Tickets of an earlier version name it in the subject.
    issues.find((id) => subject?.startsWith(`[${flows[id].messages.title}]`)) ??
    lines.at(-1)?.issue;
  if (issue === undefined) return undefined;

  const told = factsOf(joined(factsText ?? "", bullet, labelled), unread, said);
  const activity = quotedIn(sections.get(body.activity), isPlain);
  const pasted = Object.entries(fencedFacts).flatMap(([id, title]) => {
    const text = isPlain
      ? quotedIn(sections.get(title), true)
      : sections
          .get(title)
          ?.trim()
          .replace(/^`{3,}\n|\n`{3,}$/g, "");
    return text ? [[id, text]] : [];
  });
  const filesText = sections.get(body.evidence) ?? sections.get(evidenceBefore) ?? "";
  const words = quotedIn(sections.get(body.words), true);
  const note = words && (isPlain ? words : noteOf(words));
  const files = joined(filesText, bullet, /\(\S+, \d+ bytes, sha256 /).map((line) => fileOf(line, said));
  const attachments = files.filter((file) => file !== undefined);
  files.forEach((file, index) => {
    if (file === undefined) unread.push({ field: `${body.evidence} ${index + 1}`, why: "wrong" });
  });
  for (const [field, piece] of Object.entries({
    [rows.reference]: ref,
    [rows.subject]: subject,
    [body.asks]: request,
    [body.facts]: factsText,
    [body.tried]: triedText,
  })) {
    if (piece === undefined) unread.push({ field, why: "missing" });
  }
  // A text that was cut exactly between two sections, after the steps, looks whole.
  const last = [...sections.keys()].at(-1);
  const isCutAtEnd =
    last === body.tried
      ? steps.isCut || cutMark.test(text)
      : last === body.evidence && files.at(-1) === undefined;
  return {
    ticket: {
      issue,
      ...told,
      ...(ref ? { ref } : {}),
      ...(request ? { request } : {}),
      ...(subject ? { subject } : {}),
      ...(verdict ? { verdict: said(verdict) } : {}),
      ...(note ? { note } : {}),
      ...(reference
        ? { priority: reference[2]?.includes(ticketMessages.priority.urgent) ? "urgent" : "normal" }
        : {}),
      facts: {
        ...told.facts,
        ...(activity ? { activity: isPlain ? activity : unescaped(activity) } : {}),
        ...Object.fromEntries(pasted),
      },
      lines,
      attachments,
    },
    unread,
    isBroken: isOpen || factsText === undefined || triedText === undefined || isCutAtEnd,
  };
}

/** The text under the body for a help desk that does not take the files. */
const leftOutLine = new RegExp(`^${helpDeskMessages.leftOut}: .*$`, "gm");

/** The line over the reference, in a text without Markdown. */
const titleAbove = new RegExp(`(?:^|\\n)(.+)\\n+${rows.reference}: `);

/** The beginning of a list entry, in Markdown or rendered. */
const bullet = /^[-*•‣◦▪●○·–]\s+/u;
/** Labels of the rows among the facts, for a list that lost its marks. */
const labelled = new RegExp(
  `^(?:${[rows.email, rows.account, rows.language, rows.caseRef, ...Object.values(ticketMessages.facts)]
    .map((label) => label.replace(/[^\w\s]/g, "\\$&"))
    .join("|")}): `,
);

/** What programs put where they cut a text. */
const cutMark = /(?:…|\.{3}|\[(?:message )?(?:clipped|truncated|cut|more)\b.*)\s*$/i;

/** A text of several lines, without what quotes them: not every help desk leaves the marks. */
const quotedIn = (text: string | undefined, isQuoted: boolean) =>
  isQuoted && text?.trim().startsWith(">") ? text.trim().replace(/(^|\n)> ?/g, "$1") : text?.trim();

/** Earlier names of the section of files. */
const evidenceBefore = "Evidence";

/** The sections in the order of `ticketBody`. */
const inOrder: readonly string[] = [
  body.facts,
  body.contradictions,
  body.words,
  body.tried,
  body.activity,
  ...Object.values(fencedFacts),
  body.evidence,
  evidenceBefore,
];

/**
 * The text around the subject, and each section by its heading. Nothing in a fence is a heading.
 *
 * @param isPlain headings are lines of their own, without a mark. A pasted text may hold such a line too, so a line counts
 *   only if its section can come
 * @returns `isOpen`: a fence does not end
 */
function split(
  text: string,
  isPlain: boolean,
): { head: string; sections: ReadonlyMap<string, string>; isOpen: boolean } {
  const head: string[] = [];
  const sections = new Map<string, string[]>();
  let into = head;
  let fence: string | undefined;
  let reached = -1;
  for (const line of text.split("\n")) {
    const mark = /^`{3,}$/.exec(line.trim())?.[0];
    if (fence === undefined) fence = mark;
    else if (mark === fence) fence = undefined;
    const name = (isPlain ? /^(\S.*?)\s*$/ : /^##? *(.+?) *$/).exec(line)?.[1];
    const place = name === undefined ? -1 : inOrder.indexOf(name);
    if (fence === undefined && name !== undefined && place > (isPlain ? reached : -1)) {
      reached = place;
      into = sections.get(name) ?? [];
      sections.set(name, into);
      continue;
    }
    if (fence === undefined && line.startsWith("# ")) into = head;
    into.push(line);
  }
  return {
    head: head.join("\n"),
    sections: new Map([...sections].map(([name, lines]) => [name, lines.join("\n")])),
    isOpen: !isPlain && fence !== undefined,
  };
}

/**
 * The entries of a list without their marks; a line without one continues the entry before.
 *
 * @param begins recognises the first line of an entry if the list has no marks at all
 */
function joined(text: string, mark: RegExp, begins: RegExp): string[] {
  const entries: string[] = [];
  const lines = text.split("\n").map((entry) => entry.trim());
  const isMarked = lines.some((line) => mark.test(line));
  for (const line of lines) {
    if ((isMarked ? mark : begins).test(line)) entries.push(isMarked ? line.replace(mark, "") : line);
    else if (line !== "" && entries.length > 0) entries.push(`${entries.pop()} ${line}`);
  }
  return entries.slice(0, mostEntries);
}

const mostEntries = 60;
/** The labels of the two options that every step has, as `lib/flow/screen.ts` gives them. */
const wayOutLabels: Readonly<Record<string, OptionMessages>> = {
  solved: { label: common.solved },
  "need-support": { label: common.support },
};
/** A value as it was typed: out of a code span, or without the backslashes that keep Markdown from acting on it. */
function unmarked(text: string): string {
  const code = /^(`+)(?!`)(.*[^`])\1$/.exec(text)?.[2];
  return code === undefined ? unescaped(text) : code.replace(/^ (.*) $/, "$1");
}
/** Text between two backticks has no backslashes of ours. */
const unescaped = (text: string) =>
  text
    .replace(/\\([!-/:-@[-`{-~])|(`[^`\n]+`)/g, (_, sign?: string, code?: string) => sign ?? code ?? "")
    .replace(/(?<=^|\n)\u00a0+/g, (indent) => indent.replaceAll("\u00a0", " "));
/** Before `<` and `>` the note's own backslashes were doubled, and one added. */
const halved = (_: string, slashes: string, sign: string) => slashes.slice(slashes.length / 2) + sign;
/** A note out of Markdown. On tickets of an earlier version only `<` and `>` were kept from acting, in code spans too. */
function noteOf(text: string): string {
  const spans: string[] = [];
  const acting = text.replace(/\\[!-/:-@[-`{-~]|`[^`\n]+`/g, (mark) => {
    if (mark.startsWith("`")) spans.push(mark);
    return "";
  });
  const isEarlier = /[\\*[\]<>|#~]/.test(acting) || spans.some((span) => /\\[<>]/.test(span));
  return isEarlier ? text.replace(/(\\*)\\([<>])/g, halved) : unescaped(text);
}

/**
 * The steps: answers in a numbered list, then the lines of what did not help and of where the person left.
 *
 * @returns `isCut`: the last line is no whole answer, or leads to another step than the ticket
 */
function stepsOf(text: string, flows: Flows, said: Said): { lines: FoundLine[]; isCut: boolean } {
  const rows = text.split("\n");
  const listed = (title: string) =>
    rows
      .filter((row) => row.trim().startsWith(`${title}: `))
      .flatMap((row) =>
        row
          .trim()
          .slice(title.length + 2)
          .split("; "),
      );
  const answers = joined(
    rows
      .filter((row) => ![body.didNotHelp, body.left].some((title) => row.trim().startsWith(`${title}: `)))
      .join("\n"),
    /^\d+[.)]\s+/,
    / → /,
  );
  const found = answers.map((line) => lineOf(line, flows, said));
  for (const question of listed(body.didNotHelp)) putIn(found, doneOf(question, flows, said), flows);
  for (const question of listed(body.left))
    putIn(found, lineOf(`${question} → **${common.support}**`, flows, said), flows);
  return {
    lines: found,
    isCut: /\n\s*\d+[.)]?\s*$/.test(text) || (text.trim() !== body.none && endsEarly(found, flows)),
  };
}

/** Whether the steps stop before the ticket, or in the middle of one: then what came next was cut off. */
function endsEarly(lines: readonly FoundLine[], flows: Flows): boolean {
  const last = lines.at(-1);
  if (last === undefined) return true;
  const { issue, step, option, question, answer, how } = last;
  if (issue === undefined || step === undefined) {
    const all = issues.flatMap((id) => Object.values(flows[id].messages.steps));
    // Otherwise the words have changed since.
    return (answer === "" && how === "asked") || all.some(({ heading }) => heading.startsWith(question));
  }
  if (option === undefined && how === "asked") {
    const told = answer.replace(/^\*+|\*+$/g, "");
    const labels = Object.values({ ...flows[issue].messages.steps[step]?.options, ...wayOutLabels }).map(
      ({ label }) => label,
    );
    return [...labels, body.assumed].some((label) => label.startsWith(told) || told.startsWith(label));
  }
  const own = lines.filter((line) => line.issue === issue);
  const isKnown = lines.every((line) => line.step !== undefined);
  return !own.every((line, at) => {
    const next = own[at + 1];
    return next === undefined ? leads(line, "ticket", flows) : !isKnown || leads(line, next.step, flows);
  });
}

/** Whether the answer of a line leads to a step; any of its answers if the ticket does not have it. */
function leads(
  { issue, step, option }: Pick<FoundLine, "issue" | "step" | "option">,
  to: string | undefined,
  flows: Flows,
): boolean {
  if (issue === undefined || to === undefined) return false;
  const on = flows[issue].chart.states[step ?? ""]?.on ?? {};
  const ways = option === undefined ? Object.values(on) : [on[option] ?? []];
  return ways.flat().some((way) => (typeof way === "string" ? way : way.target) === to);
}

/**
 * Puts a line at its place on the path: before the step that it leads to, otherwise after a step that leads to it (by
 * any answer, if the ticket does not have it), otherwise at the end.
 */
function putIn(lines: FoundLine[], line: FoundLine, flows: Flows): void {
  const { issue, step } = line;
  const isWay = (from: FoundLine, to: string | undefined) => from.issue === issue && leads(from, to, flows);
  const isFirst = issue !== undefined && flows[issue].chart.initial === step;
  const own = lines.findIndex((one) => one.issue === issue);
  const before = lines.findIndex((one) => isWay(line, one.step));
  const after = [true, false].map((isTold) =>
    lines.findLastIndex((one) => (one.option !== undefined) === isTold && isWay(one, step)),
  );
  const last = after.find((index) => index >= 0) ?? lines.length - 1;
  const place = isFirst && own >= 0 ? own : before >= 0 ? before : last + 1;
  lines.splice(place, 0, line);
}

/** Something that was done and did not help: the one option of its step. */
function doneOf(question: string, flows: Flows, said: Said): FoundLine {
  const line = lineOf(question, flows, said);
  if (line.issue === undefined || line.step === undefined) return line;
  const flow = flows[line.issue];
  const own = Object.keys(flow.chart.states[line.step]?.on ?? {}).filter((id) => !isWayOut(id));
  const [option = ""] = own;
  const answer = flow.messages.steps[line.step]?.options[option]?.label ?? "";
  return { ...line, option, answer, how: "asked" };
}

/** Finds a step by its words; if those have changed, only the words are returned. */
function lineOf(text: string, flows: Flows, said: Said): FoundLine {
  const [asked = "", ...rest] = text.split(" → ");
  const question = said(asked);
  const told = rest.join(" → ").replace(/^(\*+)(.*)\1$/, "$2");
  const how = told === body.assumed ? "assumed" : "asked";
  const answer = how === "assumed" ? "" : said(told);
  for (const issue of issues) {
    const { steps } = flows[issue].messages;
    const step = Object.keys(steps).find((id) => steps[id]?.heading === question);
    if (step === undefined) continue;
    const options = { ...steps[step]?.options, ...wayOutLabels };
    const option = Object.keys(options).find((id) => answer !== "" && options[id]?.label === answer);
    return { issue, step, option, question, answer, how };
  }
  return { question, answer, how };
}

function factsOf(
  entries: readonly string[],
  unread: Unread[],
  said: Said,
): Pick<FoundTicket, "email" | "account" | "language" | "staff_ref"> & { facts: Facts } {
  const facts: Record<string, unknown> = {};
  const told: { -readonly [Name in "email" | "account" | "language" | "staff_ref"]?: FoundTicket[Name] } = {};
  for (const entry of entries) {
    const [label = "", ...rest] = entry.split(": ");
    const text = said(rest.join(": "));
    const id = Object.keys(ticketMessages.facts).find((fact) => ticketMessages.facts[fact] === label);
    if (label === rows.language) {
      told.language = languages.find((code) => languageFacts[code].english === text);
    } else if (label === rows.email) {
      // A help desk may add where an address leads to: `ada@example.org (mailto:ada@example.org)`.
      const [address = ""] = text.split(/\s*[(<[]mailto:/);
      const email = ticketSchema.shape.requester.shape.email.safeParse(address).data;
      if (email) told.email = email;
      else unread.push({ field: label, why: "wrong" });
    } else if (label === rows.account) told.account = accountOf(text);
    else if (label === rows.caseRef) told.staff_ref = plainCase(text).slice(0, 40);
    else {
      const fact =
        id === undefined
          ? undefined
          : (
              factSchemas as Readonly<
                Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>
              >
            )[id]?.safeParse(plainFact(id, text));
      if (id !== undefined && fact?.success) facts[id] = fact.data;
      else unread.push({ field: label.slice(0, 60), why: "wrong" });
    }
  }
  return { ...told, facts: facts as Facts };
}

/** A value in the form of the JSON, out of the words for it. */
function plainFact(id: string, text: string): unknown {
  const named = (words: Readonly<Record<string, string>>) =>
    Object.keys(words).find((key) => words[key] === text) ?? text;
  if (id === "amount" || id === "amount_left") {
    const [, amount = "", currency] = /^(.*) \(([A-Z]{3})\)$/.exec(text) ?? [];
    return { amount: parseMoney(amount), currency };
  }
  if (id.endsWith("_at")) {
    const [, day, time] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC/.exec(text) ?? [];
    return `${day}T${time}:00.000Z`;
  }
  if (id.startsWith("period_")) return dayOf(text);
  if (id === "method") return named(ticketMessages.method);
  if (id === "move_to") return named(ticketMessages.moveTo);
  if (id === "other_card") return named(ticketMessages.otherCard);
  if (id === "generation_ids") return text.split(/,\s*/);
  if (id === "measures") return text.split(/;\s*/);
  return text;
}

/** `2026-08-24` for `24 Aug 2026`. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2}) (\w{3})\w* (\d{4})$/.exec(text) ?? [];
  const index = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(month.toLowerCase()) / 3;
  return `${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function accountOf(text: string): FoundTicket["account"] {
  const { accountKinds } = rows;
  const kind = (["personal", "organization"] as const).find((id) => text.startsWith(accountKinds[id]));
  const organization = (kind ? text.slice(accountKinds[kind].length) : text).replace(/^, /, "");
  return { kind: kind ?? "unknown", ...(organization ? { organization } : {}) };
}

function fileOf(entry: string, said: Said): Attachment | undefined {
  const [, name = "", type, bytes, sha256] =
    /^(.*) \((\S+), (\d+) bytes, sha256 ([0-9a-f]{64})\)$/.exec(entry) ?? [];
  return attachmentSchema.safeParse({ name: said(name), type, bytes: Number(bytes), sha256 }).data;
}

/** The beginning of a ticket, in any of its forms. */
const begins = /^((?:> ?)*)(?:\{|# \[|## |\*\*|Reference:|Verdict:|\/|https?:)/m;

/**
 * Takes the marks off a text that was quoted in an answer (`> ` before every line, as often as it was quoted), and the
 * line ends of other systems. Quotes that belong to the ticket stay.
 */
export function unquote(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const depth = begins.exec(lines)?.[1]?.replaceAll(" ", "").length ?? 0;
  return depth === 0 ? lines : lines.replace(new RegExp(`^(?:> ?){1,${Math.min(depth, 20)}}`, "gm"), "");
}
