import "server-only";
import { addressOf, createRateLimit } from "@/lib/http/rate-limit";
import { processLog } from "@/lib/observe/log";
import { metrics } from "@/lib/observe/metrics";
import type { Receipt } from "@/lib/ticket/receipt";
import type { Submission } from "@/lib/ticket/submission";
import { type Accepted, accept } from "./accept";
import { type Received, receive } from "./attachments/receive";
import { sweep } from "./attachments/sweep";
import { createCircuit } from "./circuit";
import { runCommand } from "./commands";
import { openDatabase } from "./database";
import { deliver } from "./deliver";
import { type Health, healthOf, measureStore } from "./health";
import { createInsightStore, type InsightStore } from "./insight-store";
import { makeAdapter } from "./make-adapter";
import { migrate } from "./migrate";
import { purge, purgeFeedback } from "./purge";
import { createDeskQueue, type Job, queueOf, queueSchema } from "./queue";
import { forgetTicket, receiptOf } from "./receipt";
import type { Settings } from "./settings";

/**
 * Four workers a desk, four tickets each at a time. The queue tells of new jobs at once; those that became due by time,
 * or by a crash, are looked for every two seconds (its own default is thirty).
 */
const workOptions = {
  localConcurrency: 4,
  batchSize: 4,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
};

/** Where submitted tickets wait until the help desk has taken them. */
export interface Outbox {
  /** Seconds that this sender has to wait before the next submission; 0 where it is welcome. Counts the call. */
  hold(headers: Headers): Promise<number>;
  /** The same for a file of so many bytes. */
  holdFile(headers: Headers, bytes: number): Promise<number>;
  /** Takes a file of a form, before its ticket. See `attachments/receive.ts`. */
  receive(key: string, sha256: string, body: AsyncIterable<Uint8Array>): Promise<Received>;
  /** The same for what one page has counted. */
  holdCount(headers: Headers): Promise<number>;
  /** The same for feedback on one page. */
  holdFeedback(headers: Headers): Promise<number>;
  accept(submission: Submission): Promise<Accepted>;
  receipt(id: string): Promise<Receipt | undefined>;
  forget(id: string): Promise<boolean>;
  /** How often steps were seen, and what people say of them. */
  readonly insights: InsightStore;
  health(): Promise<Health>;
  /** Brings the figures of the store up to date, for `/metrics`. */
  measure(): Promise<void>;
  /** Finishes the deliveries in hand, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Opens the store, brings it up to date and starts to deliver.
 *
 * @throws where the store can't be opened: it is in use by another process, or PostgreSQL can't be reached
 */
export async function startOutbox(settings: Settings): Promise<Outbox> {
  const log = processLog();
  const database = await openDatabase(settings);
  await migrate(database);
  const boss = database.createQueue({
    schema: queueSchema,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ problem: error.message }, "queue"));
  await boss.start();
  const adapters = settings.deliverTo.map((name) => makeAdapter(name, settings));
  for (const adapter of adapters) {
    await createDeskQueue(boss, adapter.name);
    const world = {
      database,
      boss,
      adapter,
      circuit: createCircuit(),
      log,
      onResult: (result: string) => metrics().attempts.inc({ adapter: adapter.name, result }),
      dataDir: settings.dataDir,
      now: () => new Date(),
      random: Math.random,
    };
    await boss.work<Job>(queueOf(adapter.name), workOptions, async (jobs) => {
      await Promise.all(jobs.map((job) => deliver(world, job.data)));
    });
  }
  const cleanUp = () =>
    purge(database, settings.keepDays, new Date())
      .then(async (tickets) => {
        const folders = await sweep(database, settings.dataDir, settings.keepFilesDays, new Date());
        const feedback = await purgeFeedback(database, settings.feedbackDays, new Date());
        if (tickets + folders + feedback > 0) log.info({ tickets, folders, feedback }, "purged");
      })
      .catch(() => log.error({}, "not purged"));
  void cleanUp();
  const hourly = setInterval(cleanUp, 3_600_000);
  hourly.unref();
  database.listen?.((words) => runCommand({ database, boss, settings, now: () => new Date() }, words));
  const limit = createRateLimit(
    { perMinute: settings.submitsPerMinute, megabytesPerHour: settings.uploadMegabytesPerHour },
    database.pool,
  );
  return {
    hold: (headers) => limit.take(addressOf(headers, settings.trustProxy)),
    holdFile: (headers, bytes) => limit.takeFile(addressOf(headers, settings.trustProxy), bytes),
    holdCount: (headers) => limit.takeCount(addressOf(headers, settings.trustProxy)),
    holdFeedback: (headers) => limit.takeFeedback(addressOf(headers, settings.trustProxy)),
    receive: (key, sha256, body) => receive(settings.dataDir, key, sha256, body),
    accept: (submission) =>
      accept(
        { database, boss, adapters: settings.deliverTo, dataDir: settings.dataDir },
        submission,
        new Date(),
      ),
    receipt: (id) => receiptOf(database, id),
    forget: (id) => forgetTicket(database, settings.dataDir, id),
    insights: createInsightStore(database),
    health: () => healthOf(database, new Date()),
    measure: () => measureStore(database, new Date()),
    stop: async () => {
      clearInterval(hourly);
      await boss.stop({ graceful: true, timeout: 25_000 });
      await database.close();
    },
  };
}
