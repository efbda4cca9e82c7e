import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { settings } from "../settings";
import { StillWaiting } from "../store/migrate";
import { type Outbox, startOutbox } from "./outbox";

/** Next bundles pages, routes and the start-up apart; what must be there once a process hangs on `globalThis`. */
const place = globalThis as typeof globalThis & { billingHelpOutbox?: Promise<Outbox> | undefined };

/**
 * The one outbox of this process, started on first use.
 *
 * @throws if it can't be started; the next call tries again
 */
export function outbox(): Promise<Outbox> {
  place.billingHelpOutbox ??= startOutbox(settings()).catch((error: unknown) => {
    place.billingHelpOutbox = undefined;
    throw error;
  });
  return place.billingHelpOutbox;
}

/** Milliseconds between two tries to reach a database that was not there at the start. */
const againMs = 2_000;

/** Tickets in the store are delivered once it can be reached, even without a request. */
async function goOnTrying(): Promise<void> {
  for (;;) {
    await wait(againMs, undefined, { ref: false });
    try {
      await outbox();
      return;
    } catch {
      // Not yet.
    }
  }
}

/**
 * Starts to deliver with the server, and stops with it after the deliveries in hand.
 *
 * Wrong settings, or a folder in use, end the process with a sentence: a server that can't keep a ticket must not look
 * as if it could. A PostgreSQL that can't be reached does not, because it may come back.
 */
export async function startDelivering(): Promise<void> {
  keepHeapSmall();
  stopWithTheProcess();
  try {
    const { databaseUrl } = settings();
    await outbox().catch((error: unknown) => {
      if (databaseUrl === undefined || error instanceof StillWaiting) throw error;
      process.stderr.write("The database can't be reached. Tickets are refused until it can.\n");
      void goOnTrying();
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "The server can't start."}\n`);
    process.exit(1);
  }
}

/** Milliseconds that deliveries in hand have once the process is asked to end. */
const patience = 25_000;

/**
 * Ends this process once, in order, when it is asked to, or when `npm start` around it is gone: that holds a channel to
 * it, and a killed one would leave a server behind that holds the port and the folder.
 */
function stopWithTheProcess(): void {
  let isStopping = false;
  const stop = () => {
    // Ctrl-C comes twice: from the terminal, and from who started this process.
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patience);
    const stopped = place.billingHelpOutbox?.then((running) => running.stop()) ?? Promise.resolve();
    stopped.catch(() => undefined).finally(() => process.exit(0));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  if (process.channel) process.once("disconnect", stop);
  // The parent may be gone before the listener was added; without a parent this is undefined.
  if (process.connected === false) stop();
}

/**
 * Makes V8 collect garbage sooner. By default the heap grows to several times what is in use: 560 MB under load instead
 * of 300 MB, at the same rate.
 */
function keepHeapSmall(): void {
  for (const flag of ["--heap-growing-percent=20", "--semi-space-growth-factor=1"]) setFlagsFromString(flag);
}
