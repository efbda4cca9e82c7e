import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { terminalMessages } from "@/content/ui/terminal/en";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { ticketEml } from "@/lib/ticket/ticket-eml";
import { issues } from "@/machines/registry";
import { findIssue } from "../ask/answers";
import { askByLines, type NextLine } from "./ask-lines";
import { type Asker, BadAnswer, InputEnded } from "./asker";
import { converse } from "./converse";
import type { LookUp } from "./look-up";
import { type Format, readOptions } from "./read-options";
import { listIssues, openPlace, type Place } from "./session";
import { shown } from "./shown";
import { linkTo, type Where } from "./where";

interface Cli {
  /** The arguments of the command. */
  readonly words: readonly string[];
  readonly input: NodeJS.ReadableStream;
  /** Takes the ticket and nothing else. */
  readonly print: (text: string) => void;
  /** Takes everything else. */
  readonly remark: (text: string) => void;
  /** Asks by prompts; absent without a terminal. */
  readonly askByPrompts?: (() => Promise<Asker>) | undefined;
  /** Whether a person sees the ticket as it is printed. */
  readonly isSeen: boolean;
  readonly where: Where;
  readonly ref: string;
  readonly version: string;
  /** Looks things up at OpenRouter; absent without a key. */
  readonly lookUp?: LookUp | undefined;
}

/**
 * `diagnose`: a problem and its questions in the terminal, to a ticket.
 *
 * @returns the exit code: 0 for an end of the flow, 2 for an answer that is missing or wrong, 1 if a file can't be
 *   written
 * @throws what a prompt throws on Ctrl-C
 */
export async function runCli(cli: Cli): Promise<number> {
  let place: Place | undefined;
  try {
    const options = readOptions(cli.words);
    if (options.help) {
      const rows = (await listIssues()).map(({ issue, symptom }) => `  ${issue.padEnd(20)} ${symptom}`);
      cli.print(`${terminalMessages.help}\n${terminalMessages.problems(rows.join("\n"))}`);
      return 0;
    }
    if (options.version) {
      cli.print(`${cli.version}\n`);
      return 0;
    }
    const from = options.start === undefined ? undefined : await startAt(options.start);
    const lines = linesFrom(cli.input);
    const asker = (await cli.askByPrompts?.()) ?? askByLines(lines.next, cli.remark);
    const onStep = (shownPlace: Place) => {
      place = shownPlace;
    };
    const talk = {
      asker,
      where: cli.where,
      ref: cli.ref,
      given: options.answers,
      insists: options.insist,
      lookUp: cli.lookUp,
      onStep,
    };
    const ticket = await converse(talk, from);
    if (!asker.canAskAgain) {
      const count = await lines.countRest();
      if (count > 0) cli.remark(`${terminalMessages.lines.unused(count)}\n`);
    }
    if (ticket === undefined) return 0;
    const format = options.format ?? (cli.isSeen && options.out === undefined ? "markdown" : "json");
    return await hand(cli, ticket, format, options.out, place);
  } catch (error) {
    if (error instanceof BadAnswer) cli.remark(`\n${error.message}\n`);
    else if (error instanceof InputEnded) {
      cli.remark(
        `\n${terminalMessages.stopped.ended(error.message || place?.screen.messages.heading || terminalMessages.choose)}\n`,
      );
    } else throw error;
    if (place !== undefined)
      cli.remark(`${terminalMessages.stopped.goOn(linkTo(cli.where, place.address))}\n`);
    return 2;
  }
}

async function startAt(text: string): Promise<Place> {
  const place = await openPlace(text);
  if (place !== undefined) return place;
  const isOfIssue = issues.some((issue) => new RegExp(`(^|/)${issue}/`).test(text));
  if (isOfIssue) throw new BadAnswer(terminalMessages.bad.step(shown(text)));
  // A description instead of a name gets the answer of the box on the start page.
  const [{ issues: found, isBilling }, listed] = await Promise.all([findIssue(text), listIssues()]);
  const named = found.map(({ issue, address }) => {
    const symptom = listed.find((one) => one.issue === issue)?.symptom;
    return `${address} (${symptom})`;
  });
  const possible = isBilling ? named : issues;
  throw new BadAnswer(terminalMessages.bad.issue(shown(text), possible.join(", ")));
}

async function hand(
  cli: Cli,
  ticket: Ticket,
  format: Format,
  out: string | undefined,
  place: Place | undefined,
): Promise<number> {
  const text = await inFormat[format](ticket);
  if (out === undefined) cli.print(text);
  else {
    try {
      await writeFile(out, text);
    } catch (error) {
      // Print it, so that a wrong folder does not cost all the answers.
      cli.print(text);
      cli.remark(`${terminalMessages.bad.file(out, error instanceof Error ? error.message : "")}\n`);
      return 1;
    }
    cli.remark(`${terminalMessages.send.written(out)}\n`);
  }
  const { send } = terminalMessages;
  const url = place?.flow.policy.links.support;
  cli.remark(
    `\n${send.nothing}\n${url ? `${send.support(url)}\n` : ""}${send.web(linkTo(cli.where, place?.address ?? "/"))}\n`,
  );
  return 0;
}

const inFormat: Readonly<Record<Format, (ticket: Ticket) => string | Promise<string>>> = {
  markdown: ticketMarkdown,
  json: (ticket) => `${JSON.stringify(ticket, null, 2)}\n`,
  eml: (ticket) => ticketEml(ticket, []),
};

/** Opened only when the first line is asked for: a prompt reads the same input itself. */
function linesFrom(input: NodeJS.ReadableStream): { next: NextLine; countRest: () => Promise<number> } {
  let reader: AsyncIterator<string> | undefined;
  const next = async () => {
    reader ??= createInterface({ input })[Symbol.asyncIterator]();
    const { value, done } = await reader.next();
    return done ? undefined : value;
  };
  return {
    next,
    async countRest() {
      let count = 0;
      // A terminal stays open, so there is no rest to wait for.
      if (reader === undefined || (input as { isTTY?: boolean }).isTTY) return count;
      for (let line = await next(); line !== undefined; line = await next())
        if (line.trim() !== "") count += 1;
      return count;
    },
  };
}
