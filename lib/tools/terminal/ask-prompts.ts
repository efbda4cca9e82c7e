import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { input, Separator, select } from "@inquirer/prompts";
import { terminalMessages } from "@/content/ui/terminal/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { typedMessages } from "@/content/ui/typed/en";
import { choiceNames } from "@/lib/ticket/field-words";
import type { Draft } from "@/machines/form";
import type { AskedChoice, Asker, CheckField, Question, Reply } from "./asker";
import { type Block, layOut } from "./describe-step";
import { writeInstant } from "./read-instant";
import { readText } from "./read-text";
import { type FormField, isAsked, isOptional } from "./session";
import type { Where } from "./where";

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Not standard output: that is for the ticket. */
  readonly output: WriteStream;
}

/** Lines wider than this are hard to read, however wide the terminal is. */
const widest = 76;
const factId = "type-it";

/** Asks a person at a terminal: arrow keys and Enter, one question at a time. */
export function askByPrompts(terminal: Terminal, where: Where): Asker {
  const { output } = terminal;
  const style = (text: string, weight: Block["weight"]) =>
    weight === undefined
      ? text
      : styleText(weight === "urgent" ? ["bold", "red"] : "bold", text, { stream: output });
  const width = () => Math.max(20, Math.min(widest, (output.columns || 80) - 1));
  const say = (blocks: readonly Block[]) => void output.write(`\n${layOut(blocks, width(), style)}\n`);
  async function choose(question: Question): Promise<Reply> {
    const { message, choices, fact } = question;
    const asChoice = ({ id, label, hint }: AskedChoice) => ({
      value: id,
      name: label,
      ...(hint === undefined ? {} : { description: hint }),
    });
    const own = choices.filter(({ apart }) => apart === undefined);
    const apart = choices.filter((choice) => choice.apart);
    const first = choices.find((choice) => choice.first)?.id;
    const option = await select(
      {
        message,
        choices: [
          ...own.map(asChoice),
          ...(fact === undefined ? [] : [{ value: factId, name: terminalMessages.fact[fact] }]),
          ...(own.length === 0 || apart.length === 0 ? [] : [new Separator(" ")]),
          ...apart.map(asChoice),
        ],
        ...(first === undefined ? {} : { default: first }),
        pageSize: 16,
        loop: false,
      },
      terminal,
    );
    if (option !== factId || fact === undefined) return { option };
    const isInstant = fact === "paid_at" || fact === "requested_at";
    if (isInstant) output.write(`${terminalMessages.kinds.instant}\n`);
    const text = await input(
      {
        message: typedMessages.rule[fact].label,
        // An empty line goes back to the plain answers, so nobody has to type anything.
        validate: (typed) => typed.trim() === "" || (question.checkFact?.(typed) ?? true),
      },
      terminal,
    );
    return text.trim() === "" ? choose(question) : { fact: text };
  }

  async function fillField(field: FormField, draft: Draft, check: CheckField): Promise<string> {
    const { id, kind, label, hint, required } = field;
    const known = kind === "instant" ? writeInstant(draft[id] ?? "", where) : (draft[id] ?? "");
    const hints = [
      hint,
      terminalMessages.kinds[kind] ?? "",
      isOptional(field) ? `(${terminalMessages.optional})` : "",
    ];
    const message = label;
    if (kind === "choice") {
      const names = choiceNames(ticketMessages, id);
      return select(
        {
          message,
          choices: [
            ...(field.choices ?? []).map((value) => ({ value, name: names[value] ?? value })),
            ...(required ? [] : [{ value: "", name: terminalMessages.leaveOut }]),
          ],
          ...(known === "" ? {} : { default: known }),
          loop: false,
        },
        terminal,
      );
    }
    const words = hints.filter(Boolean).join(" ");
    if (kind !== "text") {
      if (words !== "") say([{ text: words }]);
      const validate = (text: string) => check(field, text, draft) ?? true;
      return input({ message, default: known, prefill: "editable", validate }, terminal);
    }
    for (;;) {
      say([
        { text: label, weight: "heading" },
        { text: words, close: true },
        ...(known ? [{ text: known }] : []),
      ]);
      const typed = (await readText("> ", terminal)) || known;
      const problem = check(field, typed, draft);
      if (problem === undefined) return typed;
      say([{ text: problem, weight: "urgent" }]);
    }
  }

  return {
    canAskAgain: true,
    say,
    choose,
    async fill(fields, known, check) {
      let draft = known;
      for (const field of fields) {
        if (!isAsked(field, draft)) continue;
        draft = { ...draft, [field.id]: await fillField(field, draft, check) };
      }
      return draft;
    },
  };
}
