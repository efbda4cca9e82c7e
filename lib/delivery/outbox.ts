import "server-only";
import { addressOf, createRateLimit } from "@/lib/http/rate-limit";
import type { Receipt } from "@/lib/ticket/receipt";
import type { Submission } from "@/lib/ticket/submission";
import { type Accepted, accept } from "./accept";
import { createCircuit } from "./circuit";
import { openDatabase } from "./database";
import { deliver } from "./deliver";
import { createLog } from "./log";
import { makeAdapter } from "./make-adapter";
import { migrate } from "./migrate";
import { purge } from "./purge";
import { type Job, queueOf } from "./queue";
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
  accept(submission: Submission): Promise<Accepted>;
  receipt(id: string): Promise<Receipt | undefined>;
  forget(id: string): Promise<boolean>;
  /** Finishes the deliveries in hand, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Opens the store, brings it up to date and starts to deliver.
 *
 * @throws where the store can't be opened: it is in use by another process, or PostgreSQL can't be reached
 */
export async function startOutbox(settings: Settings): Promise<Outbox> {
  const log = createLog(settings.logLevel);
  const database = await openDatabase(settings);
  await migrate(database);
  const boss = database.createQueue({
    schema: "billing_help_queue",
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ problem: error.message }, "queue"));
  await boss.start();
  const adapters = settings.deliverTo.map((name) => makeAdapter(name, settings));
  for (const adapter of adapters) {
    const queue = queueOf(adapter.name);
    // A job outlives any number of crashes: only what the desk answers ends a delivery.
    await boss.createQueue(queue, {
      notify: true,
      heartbeatSeconds: 10,
      retryLimit: 1_000_000,
      retryDelay: 1,
      deleteAfterSeconds: 3600,
      retentionSeconds: 30 * 86_400,
    });
    const world = {
      database,
      boss,
      adapter,
      circuit: createCircuit(),
      log,
      now: () => new Date(),
      random: Math.random,
    };
    await boss.work<Job>(queue, workOptions, async (jobs) => {
      await Promise.all(jobs.map((job) => deliver(world, job.data)));
    });
  }
  const cleanUp = () =>
    purge(database, settings.keepDays, new Date()).then(
      (count) => count > 0 && log.info({ count }, "purged"),
      () => log.error({}, "not purged"),
    );
  void cleanUp();
  const hourly = setInterval(cleanUp, 3_600_000);
  hourly.unref();
  const limit = createRateLimit(settings.submitsPerMinute);
  return {
    hold: (headers) => limit.take(addressOf(headers, settings.trustProxy)),
    accept: (submission) => accept({ database, boss, adapters: settings.deliverTo }, submission, new Date()),
    receipt: (id) => receiptOf(database, id),
    forget: (id) => forgetTicket(database, id),
    stop: async () => {
      clearInterval(hourly);
      await boss.stop({ graceful: true, timeout: 25_000 });
      await database.close();
    },
  };
}
