import { parseArgs } from "node:util";
import type { PgBoss } from "pg-boss";
import { sweep } from "./attachments/sweep";
import { asBossDb, type Database } from "./database";
import { purge, purgeFeedback } from "./purge";
import { type Job, queueOf } from "./queue";
import { forgetTicket } from "./receipt";
import type { Settings } from "./settings";

export interface CommandWorld {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly settings: Settings;
  readonly now: () => Date;
}

export const usage = `What waits for the help desks, and what to do about it.

  npm run outbox -- list [--state waiting|sending|delivered|failed] [--most 50]
  npm run outbox -- show <id or reference> [--ticket]     its deliveries; with --ticket all of it
  npm run outbox -- retry <id or reference>               sends it again to the desks that have not taken it
  npm run outbox -- retry --failed                        the same for all that were given up
  npm run outbox -- purge                                 deletes what is older than KEEP_DAYS, KEEP_FILES_DAYS and FEEDBACK_DAYS
  npm run outbox -- purge <id or reference>               deletes one ticket with its files, delivered or not
`;

interface Delivery {
  readonly id: string;
  readonly ref: string;
  readonly adapter: string;
  readonly state: string;
  readonly attempts: number;
  readonly created_at: Date | string;
  readonly next_at: Date | string;
  readonly problem: string | null;
  readonly reference: string | null;
  readonly possible_duplicate: boolean;
}

const columns = `t.id, t.ref, t.created_at, d.adapter, d.state, d.attempts, d.next_at, d.problem, d.reference,
  d.possible_duplicate from billing_help.ticket t join billing_help.delivery d on d.ticket_id = t.id`;

/**
 * Does what the person who runs this asks for on the command line.
 *
 * @param words as typed after `npm run outbox --`
 * @returns what to print: a table, a sentence, or how to use it
 * @throws where the store can't be asked
 */
export async function runCommand(world: CommandWorld, words: readonly string[]): Promise<string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return `${error instanceof Error ? error.message : ""}\n\n${usage}`;
  }
  const { values, positionals } = parsed;
  const [command, which] = positionals;
  if (command === "list") return list(world, values.state, Number(values.most) || 50);
  if (command === "show" && which) return show(world, which, values.ticket === true);
  if (command === "retry" && (which || values.failed)) return retry(world, which);
  if (command === "purge") return which ? purgeOne(world, which) : purgeOld(world);
  return usage;
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

async function list({ database }: CommandWorld, state: string | undefined, most: number): Promise<string> {
  const rows = await database.query<Delivery>(
    `select ${columns} where ($1::text is null or d.state = $1) and ($1::text is not null or d.state <> 'delivered')
     order by t.created_at limit $2`,
    [state ?? null, most],
  );
  if (rows.length === 0)
    return state ? `No delivery is ${state}.\n` : "Nothing waits: every ticket was delivered.\n";
  return table(rows);
}

async function show({ database }: CommandWorld, which: string, withTicket: boolean): Promise<string> {
  const rows = await database.query<Delivery>(`select ${columns} where t.id = $1 or t.ref = $1`, [which]);
  const [first] = rows;
  if (first === undefined) return noSuch(which);
  const files = await database.query<{ name: string; type: string; bytes: number }>(
    "select name, type, bytes from billing_help.attachment where ticket_id = $1 order by position",
    [first.id],
  );
  const [ticket] = withTicket
    ? await database.query<{ payload: unknown }>("select payload from billing_help.ticket where id = $1", [
        first.id,
      ])
    : [];
  return [
    table(rows),
    ...files.map(({ name, type, bytes }) => `file  ${name} (${type}, ${bytes} bytes)\n`),
    ticket ? `${JSON.stringify(ticket.payload, null, 2)}\n` : "",
  ].join("");
}

async function retry({ database, boss, now }: CommandWorld, which: string | undefined): Promise<string> {
  const count = await database.transaction(async (query) => {
    const rows = await query<{ ticket_id: string; adapter: string }>(
      `update billing_help.delivery d set state = 'waiting', next_at = $1, updated_at = $1
       from billing_help.ticket t
       where t.id = d.ticket_id and ${
         which
           ? "(t.id = $2 or t.ref = $2) and d.state in ('failed', 'waiting')"
           : "d.state = 'failed' and $2 = ''"
       }
       returning d.ticket_id, d.adapter`,
      [now(), which ?? ""],
    );
    // All jobs of a desk in one statement: nobody can submit to the embedded store while this transaction is open.
    for (const desk of new Set(rows.map(({ adapter }) => adapter))) {
      const jobs = rows.flatMap(({ ticket_id, adapter }): { data: Job }[] =>
        adapter === desk ? [{ data: { ticketId: ticket_id } }] : [],
      );
      await boss.insert(queueOf(desk), jobs, { db: asBossDb(query) });
    }
    return rows.length;
  });
  if (count === 0) return which ? noSuch(which, "that waits or was given up") : "Nothing was given up.\n";
  return `${plural(count, "delivery is", "deliveries are")} tried again now.\n`;
}

async function purgeOld({ database, settings, now }: CommandWorld): Promise<string> {
  const tickets = await purge(database, settings.keepDays, now());
  const folders = await sweep(database, settings.dataDir, settings.keepFilesDays, now());
  const texts = await purgeFeedback(database, settings.feedbackDays, now());
  return `Deleted ${plural(tickets, "ticket", "tickets")}, the files of ${plural(folders, "form", "forms")}, and ${plural(texts, "text", "texts")} of feedback.\n`;
}

async function purgeOne({ database, settings }: CommandWorld, which: string): Promise<string> {
  const [found] = await database.query<{ id: string }>(
    "select id from billing_help.ticket where id = $1 or ref = $1",
    [which],
  );
  if (found === undefined) return noSuch(which);
  await forgetTicket(database, settings.dataDir, found.id);
  return "Deleted.\n";
}

const noSuch = (which: string, more = "") => `There is no ticket ${which}${more && ` ${more}`}.\n`;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function table(rows: readonly Delivery[]): string {
  const time = (value: Date | string) => new Date(value).toISOString().slice(0, 16).replace("T", " ");
  const lines = [
    ["id", "reference", "received (UTC)", "desk", "state", "attempts", "next (UTC)", "problem or number"],
    ...rows.map((row) => [
      row.id,
      row.ref,
      time(row.created_at),
      row.adapter,
      row.possible_duplicate ? `${row.state}, maybe twice` : row.state,
      String(row.attempts),
      row.state === "waiting" ? time(row.next_at) : "",
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
