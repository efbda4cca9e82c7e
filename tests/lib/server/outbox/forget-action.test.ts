import { afterEach, beforeEach, expect, it } from "vitest";
import { forget } from "@/app/actions/forget";
import { languages } from "@/content/languages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { createAccept } from "@/lib/server/outbox/accept";
import { type Outbox, startOutbox } from "@/lib/server/outbox/outbox";
import { readSettings } from "@/lib/server/settings";
import { aSubmission, outboxWorld } from "./outbox-world";

/** Where `running.ts` keeps the outbox of the process. */
const place = globalThis as { billingHelpOutbox?: Promise<Outbox> | undefined };
let world: Awaited<ReturnType<typeof outboxWorld>>;
let stop: () => Promise<void>;

beforeEach(async () => {
  world = await outboxWorld();
  const outbox = await startOutbox(readSettings({ DATA_DIR: world.folder }));
  place.billingHelpOutbox = Promise.resolve(outbox);
  let stopped: Promise<void> | undefined;
  stop = () => {
    stopped ??= outbox.stop();
    return stopped;
  };
});
afterEach(async () => {
  place.billingHelpOutbox = undefined;
  await stop();
  await world.close();
});

/** Presses the button of a receipt. @returns what it says, or where it goes to */
async function press(id: string, language: string): Promise<unknown> {
  const form = new FormData();
  form.set("id", id);
  form.set("language", language);
  return forget(undefined, form).catch((error: { digest?: string }) => {
    if (error.digest?.startsWith("NEXT_REDIRECT")) return error.digest.split(";")[2];
    throw error;
  });
}

/** As of now, because the outbox purges by the clock of this machine. */
async function stored(): Promise<string> {
  const accepted = await createAccept(world.store, ["webhook"])(aSubmission(), new Date());
  if (accepted.kind !== "stored") throw new Error(accepted.kind);
  return accepted.link.id;
}

it("deletes the ticket of a receipt", async () => {
  const id = await stored();
  expect(await press(id, "es")).toBe("/es/tickets/deleted");
  expect(await world.stateOf(id)).toBeUndefined();
});

it.each(languages)("says where the store is away that nothing was deleted, %s", async (language) => {
  const id = await stored();
  await stop();
  const { receipt } = await loadMessages(language, submitLoaders);
  expect(await press(id, language)).toBe(receipt.notForgotten);
  // The outbox may have tried to deliver it in between.
  expect(await world.stateOf(id)).toBeDefined();
});
