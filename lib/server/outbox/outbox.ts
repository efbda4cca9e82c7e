import "server-only";
import { join } from "node:path";
import { processLog } from "@/lib/server/log/log";
import { metrics } from "@/lib/server/log/metrics";
import type { Submission } from "@/lib/ticket/submission";
import { receive, type SentFile } from "../attachments/receive";
import { clearStaging, withFilesOf } from "../attachments/stored-file";
import { makeAdapter } from "../help-desks/make-adapter";
import type { Settings } from "../settings";
import { lockFolder } from "../store/folder-lock";
import { createInsightStore } from "../store/insight-store";
import { openStore } from "../store/open-store";
import { rowsOf } from "../store/store";
import { createDeskTickets } from "../tickets/desk-tickets";
import { createSavedReplies } from "../tickets/saved-replies";
import { createAccept } from "./accept";
import { forgetTicket, receiptOf } from "./confirmation";
import { startDeliverer, systemClock } from "./deliver";
import { healthOf, measureStore } from "./health";
import { purge } from "./purge";
import { makeTell } from "./tell-operator";
import { givingUpUnset } from "./unset-desks";
import { watchDesks } from "./watch-desks";

/** Milliseconds after which what became due is noticed: looking costs next to nothing, for few rows are not over. */
const lookMs = 1_000;
/** Milliseconds between two looks at whether a desk is down. */
const watchMs = 10_000;
/** Milliseconds between two purges. */
const purgeMs = 3_600_000;

/** Where submitted tickets wait until the help desk has taken them. */
export type Outbox = Awaited<ReturnType<typeof startOutbox>>;

/**
 * Opens the store, brings it up to date and starts to deliver.
 *
 * @throws if the store can't be opened: it is in use by another process, or PostgreSQL can't be reached
 */
export async function startOutbox(settings: Settings) {
  const log = processLog();
  const now = () => systemClock.now();
  const unlock = settings.databaseUrl === undefined ? lockFolder(settings.dataDir) : () => undefined;
  const store = await openStore(settings).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const staging = join(settings.dataDir, "staging");
  const watch = watchDesks({ store, settings, now, tell: makeTell(settings.alert, log), log });
  const deliverers = settings.deliverTo.map((name) =>
    startDeliverer({
      store,
      adapter: makeAdapter(name, settings),
      log,
      onResult: (result) => {
        metrics().attempts.inc({ adapter: name, result });
        if (result === "delivered") watch.delivered(name);
      },
      withFiles: (ticketId, run) => withFilesOf(store, staging, ticketId, run),
      clock: systemClock,
      lookMs,
      random: Math.random,
    }),
  );
  const wake = () => {
    for (const deliverer of deliverers) deliverer.wake();
  };
  const accept = createAccept(store, settings.deliverTo);
  const cleanUp = async () => {
    try {
      await clearStaging(staging, now());
      const purged = await purge(store, settings, now());
      if (Object.values(purged).some((count) => count > 0)) log.info(purged, "purged");
    } catch {
      log.error({}, "not purged");
    }
  };
  const giveUpUnset = async () => {
    try {
      const { length } = await rowsOf(store, givingUpUnset(settings.deliverTo, now().getTime()));
      if (length > 0) log.warn({ deliveries: length }, "given up: help desk not set any more");
    } catch {
      log.error({}, "deliveries to desks that are not set are not given up");
    }
  };
  void giveUpUnset();
  void cleanUp();
  const watching = setInterval(() => void watch.look(), watchMs);
  watching.unref();
  const hourly = setInterval(cleanUp, purgeMs);
  hourly.unref();
  return {
    /** Takes a file of a form, before its ticket. See `attachments/receive.ts`. */
    receive: (sent: SentFile) => receive({ store, staging, now }, sent),
    accept: async (submission: Submission) => {
      const accepted = await accept(submission, now());
      if (accepted.kind === "stored") wake();
      return accepted;
    },
    receipt: (id: string) => receiptOf(store, id, now()),
    forget: (id: string) => forgetTicket(store, id, now()),
    /** How often steps were seen, and what people say of them. */
    insights: createInsightStore(store),
    /** The team's own replies. */
    replies: createSavedReplies(store, now),
    /** The tickets, for staff. */
    tickets: createDeskTickets(store, now, settings.deliverTo, wake),
    health: () => healthOf(store, deliverers, now()),
    /** Brings the figures of the store up to date, for `/metrics`. */
    measure: () => measureStore(store, deliverers, now()),
    /** Finishes the deliveries in hand, then closes the store. */
    stop: async () => {
      clearInterval(hourly);
      clearInterval(watching);
      await Promise.all(deliverers.map((deliverer) => deliverer.stop()));
      await store.close();
      unlock();
    },
  };
}
