import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import sql, { join } from "sql-template-tag";
import type { DeliveryState } from "@/lib/desk/ticket-list";
import type { Settings } from "../settings";
import { storeFile } from "../store/sqlite";
import { rowsOf, type Store } from "../store/store";
import { commandLine, noteOf, noteOfEach } from "../tickets/audit";
import { createDeskTickets } from "../tickets/desk-tickets";
import { purge } from "./purge";
import { unsetDesks } from "./unset-desks";

interface CommandWorld {
  readonly store: Store;
  readonly settings: Omit<Settings, "deliverTo"> & { readonly deliverTo: readonly string[] };
  readonly now: () => Date;
}

export const usage = `What waits for the help desks, and what to do about it. Works while the server runs, and while it does not.

  npm run outbox -- list [--state waiting|sending|delivered|failed] [--most 50]
  npm run outbox -- show <id or reference> [--ticket]     its deliveries; with --ticket all of it
  npm run outbox -- retry <id or reference>               sends it again to the desks that have not taken it
  npm run outbox -- retry --failed                        the same for all that were given up
  npm run outbox -- purge                                 deletes what is older than KEEP_DAYS, KEEP_FILES_DAYS, FEEDBACK_DAYS and AUDIT_DAYS
  npm run outbox -- purge <id or reference>               deletes one ticket with its files, delivered or not
  npm run outbox -- backup <file>                         copies the embedded store, whole, while it is used
`;

interface Delivery {
  readonly id: string;
  readonly ref: string;
  readonly adapter: string;
  readonly state: string;
  readonly attempts: number;
  readonly created_at: number;
  readonly due_at: number | null;
  readonly problem: string | null;
  readonly reference: string | null;
  readonly possible_duplicate: number;
}

const deliveries = sql`select t.id, t.ref, t.created_at, d.adapter, d.state, d.attempts, d.due_at, d.problem, d.reference,
  d.possible_duplicate from delivery d join ticket t on t.id = d.ticket_id`;

/** What a command says: a table, a sentence, or how to use it. */
interface Answer {
  readonly text: string;
  /** 1 if what was asked for was not done. */
  readonly exitCode: 0 | 1;
}

const failed = (text: string): Answer => ({ text, exitCode: 1 });

/**
 * Runs a command of the operator.
 *
 * @param words as typed after `npm run outbox --`
 * @throws if the store can't be asked
 */
export async function runCommand(world: CommandWorld, words: readonly string[]): Promise<Answer> {
  const said = await run(world, words);
  return typeof said === "string" ? { text: said, exitCode: 0 } : said;
}

async function run(world: CommandWorld, words: readonly string[]): Promise<string | Answer> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return failed(`${error instanceof Error ? error.message : ""}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  const [command = "", which] = positionals;
  const stray = Object.hasOwn(takes, command)
    ? strayOf(takes[command as keyof typeof takes], parsed)
    : undefined;
  if (stray !== undefined) return failed(`${command} does not take ${stray}.\n\n${usage}`);
  // A shell variable that was never set comes as an empty word: one ticket was meant, not all.
  if (which === "") return failed(`Name the ticket or the file.\n\n${usage}`);
  if (command === "list") return list(world, values);
  if (command === "show" && which) return show(world, which, values.ticket === true);
  if (command === "retry" && which && values.failed)
    return failed(`retry takes a ticket or --failed, not both.\n\n${usage}`);
  if (command === "retry" && which) return retryOne(world, which);
  if (command === "retry" && values.failed) return retryFailed(world);
  if (command === "purge") return which ? purgeOne(world, which) : purgeOld(world);
  if (command === "backup" && which) return backUpTo(world, which);
  return failed(usage);
}

/** The options of each command, and how many words it takes besides its own name. */
const takes = {
  list: { words: 0, options: ["state", "most"] },
  show: { words: 1, options: ["ticket"] },
  retry: { words: 1, options: ["failed"] },
  purge: { words: 1, options: [] },
  backup: { words: 1, options: [] },
} as const;

/** What was said to a command that knows nothing of it: to leave it out would do something else than was asked. */
function strayOf(
  { words, options }: { readonly words: number; readonly options: readonly string[] },
  { values, positionals }: ReturnType<typeof parse>,
): string | undefined {
  const option = Object.keys(values).find((name) => !options.includes(name));
  return option === undefined ? positionals[words + 1] : `--${option}`;
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      state: { type: "string" },
      most: { type: "string" },
      ticket: { type: "boolean" },
      failed: { type: "boolean" },
    },
  });

const states: readonly string[] = ["waiting", "sending", "delivered", "failed"] satisfies DeliveryState[];

async function list(
  { store }: CommandWorld,
  { state, most: mostTyped = "50" }: { readonly state?: string; readonly most?: string },
): Promise<string | Answer> {
  if (state !== undefined && !states.includes(state))
    return failed(`There is no state ${state}. There are: ${states.join(", ")}.\n`);
  const most = Number(mostTyped);
  if (!Number.isSafeInteger(most) || most < 1) return failed("Give --most as a whole number from 1 on.\n");
  const rows = await rowsOf<Delivery>(
    store,
    state === undefined
      ? sql`${deliveries} where d.state <> 'delivered' order by d.created_at limit ${most}`
      : sql`${deliveries} where d.state = ${state} order by d.created_at limit ${most}`,
  );
  if (rows.length === 0)
    return state ? `No delivery is ${state}.\n` : "Nothing waits: every ticket was delivered.\n";
  return table(rows);
}

async function show(
  { store, now }: CommandWorld,
  which: string,
  withTicket: boolean,
): Promise<string | Answer> {
  const id = (await named(store, which))?.id;
  if (id === undefined) return noSuch(which);
  const rows = await rowsOf<Delivery>(store, sql`${deliveries} where t.id = ${id} order by d.adapter`);
  const files = await rowsOf<{ name: string; type: string; bytes: number }>(
    store,
    sql`select a.name, f.type, f.bytes from attachment a join file f on f.id = a.file_id
      where a.ticket_id = ${id} order by a.position`,
  );
  const [ticket] = withTicket
    ? ((
        await store.run(
          sql`select payload from ticket where id = ${id}`,
          noteOf({ token: commandLine, what: "opened", at: now().getTime(), id }),
        )
      )[0] as { payload: string }[])
    : [];
  return [
    table(rows),
    ...files.map(({ name, type, bytes }) => `file  ${name} (${type}, ${bytes} bytes)\n`),
    ticket ? `${JSON.stringify(JSON.parse(ticket.payload), null, 2)}\n` : "",
  ].join("");
}

async function retryOne({ store, settings, now }: CommandWorld, which: string): Promise<string | Answer> {
  const { id, ref } = (await named(store, which)) ?? {};
  if (ref === undefined) return noSuch(which);
  // The server that may be running looks by itself.
  const count = await createDeskTickets(store, now, settings.deliverTo, () => undefined).retry(
    ref,
    commandLine,
  );
  const unset = (await unsetDesks(store, settings.deliverTo, id)).map(notSet).join("");
  if (count) return triedAgain(count) + unset;
  if (unset) return failed(unset);
  const sending = await rowsOf(
    store,
    sql`select adapter from delivery where ticket_id = ${id} and state = 'sending'`,
  );
  return sending.length > 0
    ? "It is being sent right now. Look again in a minute.\n"
    : "Every desk has taken it. Nothing is sent again.\n";
}

async function retryFailed({ store, settings, now }: CommandWorld): Promise<string | Answer> {
  const moment = now().getTime();
  const given = sql`state <> 'delivered' and state = 'failed' and adapter in (${join([...settings.deliverTo])})`;
  const [, rows = []] = await store.run(
    noteOfEach(
      { token: commandLine, what: "retried", at: moment },
      sql`select ticket_id from delivery where ${given}`,
    ),
    sql`update delivery set state = 'waiting', due_at = ${moment}, updated_at = ${moment}
      where ${given} returning adapter`,
  );
  const unset = (await unsetDesks(store, settings.deliverTo)).map(notSet).join("");
  if (rows.length > 0) return triedAgain(rows.length) + unset;
  return unset ? failed(unset) : "Nothing was given up.\n";
}

const notSet = (desk: string) => `The help desk ${desk} is not set (DELIVER_TO), so nothing is sent to it.\n`;
const triedAgain = (count: number) => `${plural(count, "delivery is", "deliveries are")} tried again now.\n`;

async function purgeOld({ store, settings, now }: CommandWorld): Promise<string> {
  const { tickets, files, feedback, audit } = await purge(store, settings, now());
  const parts = [
    plural(tickets, "ticket", "tickets"),
    plural(files, "file", "files"),
    `${plural(feedback, "text", "texts")} of feedback`,
  ];
  return `Deleted ${parts.join(", ")} and ${plural(audit, "line", "lines")} of the audit list.\n`;
}

async function purgeOne({ store, settings, now }: CommandWorld, which: string): Promise<string | Answer> {
  const ref = (await named(store, which))?.ref;
  if (ref === undefined) return noSuch(which);
  await createDeskTickets(store, now, settings.deliverTo, () => undefined).delete(ref, commandLine);
  return "Deleted.\n";
}

async function backUpTo({ settings }: CommandWorld, file: string): Promise<string | Answer> {
  if (settings.databaseUrl !== undefined)
    return failed("The store is a PostgreSQL: back it up with its own tools, such as pg_dump.\n");
  const bytes = await backUp(settings.dataDir, resolve(file));
  return `Copied ${bytes} bytes to ${resolve(file)}. To restore it, stop the server and put it in place of store.sqlite.\n`;
}

/** @returns a ticket that is there */
async function named(store: Store, which: string) {
  const [found] = await rowsOf<{ id: string; ref: string }>(
    store,
    sql`select id, ref from ticket where (id = ${which} or ref = ${which}) and deleted_at is null`,
  );
  return found;
}

const noSuch = (which: string) => failed(`There is no ticket ${which}.\n`);
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function table(rows: readonly Delivery[]): string {
  const time = (moment: number) => new Date(moment).toISOString().slice(0, 16).replace("T", " ");
  const lines = [
    ["id", "reference", "received (UTC)", "desk", "state", "attempts", "next (UTC)", "problem or number"],
    ...rows.map((row) => [
      row.id,
      row.ref,
      time(row.created_at),
      row.adapter,
      row.possible_duplicate ? `${row.state}, maybe twice` : row.state,
      String(row.attempts),
      row.due_at === null ? "" : time(row.due_at),
      row.problem ?? row.reference ?? "",
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** Pages that are copied in one go: the copy restarts if the store is written to meanwhile, so few steps are better. */
const pagesAtOnce = 100_000;

/**
 * Copies the embedded store, as it is at one moment, also while a server writes to it.
 *
 * @param dataDir the folder of the store
 * @param file absolute path of the copy; it must not be there yet
 * @returns its size in bytes
 * @throws a sentence for the person who runs this
 */
async function backUp(dataDir: string, file: string): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already. Name a file that is not.`);
  const source = new DatabaseSync(storeFile(dataDir), { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, file, { rate: pagesAtOnce });
  } finally {
    source.close();
  }
  return (await stat(file)).size;
}
