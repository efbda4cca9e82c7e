import { terminalMessages } from "@/content/ui/terminal/en";
import { type Draft, type FieldId, fieldIds } from "@/machines/form";
import { type Asker, BadAnswer, InputEnded, type Question, type Reply } from "./asker";
import { type Block, layOut } from "./describe-step";
import { type FormField, isAsked, isOptional } from "./session";
import { shown } from "./shown";

/** Reads the next line; `undefined` at the end. */
export type NextLine = () => Promise<string | undefined>;

const { lines: words, bad } = terminalMessages;
const named = /^\s*([a-z_]+)\s*:\s*(.*)$/s;
const isFieldId = (text: string): text is FieldId => (fieldIds as readonly string[]).includes(text);

/**
 * Takes answers line by line, for a program, a file or a person without a terminal.
 *
 * @param print gets the questions, never the ticket
 */
export function askByLines(nextLine: NextLine, print: (text: string) => void): Asker {
  const say = (blocks: readonly Block[]) => print(`\n${layOut(blocks)}`);
  return {
    canAskAgain: false,
    say,
    async choose(question) {
      if (question.otherwise !== undefined) return { option: question.otherwise };
      print(`\n${listed(question)}`);
      return replyTo(question, await nextAnswer(nextLine));
    },
    async fill(fields, known, check) {
      print(`\n${words.named}\n`);
      const first = await nextLine();
      const isNamed = fields.some(({ id }) => id === named.exec(first ?? "")?.[1]);
      return isNamed ? readNamed(first) : readInOrder(first);

      /** One line for each field, in the order asked. Known fields are not asked again. */
      async function readInOrder(first: string | undefined): Promise<Draft> {
        let draft = known;
        let line = first;
        let isFresh = true;
        for (const field of fields) {
          if (draft[field.id] || !isAsked(field, draft)) continue;
          print(`${fieldLine(field)}\n`);
          if (!isFresh) line = await nextLine();
          isFresh = false;
          // Optional fields at the end need no empty lines.
          if (line === undefined) {
            if (isOptional(field)) break;
            throw new InputEnded(field.label);
          }
          const text = line.trim();
          const problem = check(field, text, draft);
          if (problem !== undefined) throw new BadAnswer(`${field.id}: ${problem}`);
          draft = { ...draft, [field.id]: text };
        }
        return draft;
      }

      /** `field: text` a line, to the end of the input. A line that names no field goes on with a longer text before it. */
      async function readNamed(first: string | undefined): Promise<Draft> {
        const possible = [
          ...fields.map(({ id }) => id),
          ...(fields.some(({ id }) => id === "amount") ? ["currency"] : []),
        ];
        const told = new Map<FieldId, string>();
        let last: FieldId | undefined;
        for (let line = first; line !== undefined; line = await nextLine()) {
          const [, id = "", text = ""] = named.exec(line) ?? [];
          if (isFieldId(id) && possible.includes(id)) {
            if (told.has(id)) throw new BadAnswer(bad.twice(id));
            told.set(id, text);
            last = id;
          } else if (last !== undefined && isLong(fields, last)) {
            told.set(last, `${told.get(last)}\n${line}`);
          } else if (line.trim() !== "") {
            throw new BadAnswer(bad.field(shown(id || line.trim()), possible.join(", ")));
          }
        }
        const draft: Draft = { ...known, ...Object.fromEntries(told) };
        const wrong = fields.flatMap((field) => {
          const problem = isAsked(field, draft) ? check(field, draft[field.id] ?? "", draft) : undefined;
          return problem === undefined ? [] : [`${field.id}: ${problem}`];
        });
        if (wrong.length > 0) throw new BadAnswer([bad.incomplete, ...wrong].join("\n"));
        return draft;
      }
    },
  };
}

function listed({ choices, fact }: Question): string {
  const rows = choices.map(
    ({ id, label, hint }, index) =>
      `  ${index + 1}. ${id} – ${label}${hint === undefined ? "" : ` (${hint})`}\n`,
  );
  return `${words.answer}${fact === undefined ? "" : ` ${words.fact(fact)}`}\n${rows.join("")}`;
}

/** Skips empty lines and remarks. */
async function nextAnswer(nextLine: NextLine): Promise<string> {
  for (;;) {
    const line = await nextLine();
    if (line === undefined) throw new InputEnded();
    const text = line.trim();
    if (text !== "" && !text.startsWith("#")) return text;
  }
}

function replyTo({ choices, fact, checkFact }: Question, text: string): Reply {
  const option = choices.find(({ id }, index) => id === text.toLowerCase() || String(index + 1) === text);
  if (option) return { option: option.id };
  const [, field, told] = named.exec(text) ?? [];
  const typed = field === fact && told !== undefined ? told : text;
  if (fact !== undefined && checkFact?.(typed) === undefined) return { fact: typed };
  const possible = choices.map(({ id }) => id);
  throw new BadAnswer(
    [
      bad.option(shown(text), possible.join(", ")),
      ...(fact === undefined ? [] : [words.fact(fact), checkFact?.(typed) ?? ""]),
    ].join(" "),
  );
}

function fieldLine(field: FormField): string {
  const { id, label, choices } = field;
  const notes = [...(choices ?? []), ...(isOptional(field) ? [terminalMessages.optional] : [])];
  return `${id} – ${label}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
}

const isLong = (fields: readonly FormField[], id: FieldId) =>
  fields.some((field) => field.id === id && (field.kind === "text" || field.kind === "ids"));
