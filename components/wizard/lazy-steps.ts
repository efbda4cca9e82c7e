import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { moneyLoaders } from "@/content/ui/money/messages";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { redactedLoaders } from "@/content/ui/redacted/messages";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadParts } from "@/lib/flow/load-flow";
import { lazyWithMessages } from "../language/lazy-with-messages";
import type { ImportRules } from "../ticket/use-contradictions";

const importLater = () => import("./later");
const importClocks = () => import("./clocks");

/** The rules for contradictions are those of the ticket. */
export const importRules: ImportRules = importLater;

export const { Component: FactForm, fetchAll: fetchFactForm } = lazyWithMessages(
  () => importLater().then((later) => later.FactForm),
  [typedLoaders, moneyLoaders, remindersLoaders],
);
export const { Component: WaitClock, fetchAll: fetchClocks } = lazyWithMessages(
  () => importClocks().then((clocks) => clocks.WaitClock),
  [typedLoaders, remindersLoaders],
);
export const { Component: Doubts } = lazyWithMessages(
  () => importLater().then((later) => later.Doubts),
  [contradictionsLoaders],
);
export const { Component: LimitReset } = lazyWithMessages(
  () => importClocks().then((clocks) => clocks.LimitReset),
  [remindersLoaders],
);
export const { Component: DeadlineNote } = lazyWithMessages(
  () => importClocks().then((clocks) => clocks.DeadlineNote),
  [typedLoaders, remindersLoaders],
);
/** The form with the finished ticket behind it. */
export const { Component: TicketForm, fetchAll: fetchTicketForm } = lazyWithMessages(
  () => importLater().then((later) => later.TicketForm),
  [
    ticketLoaders,
    typedLoaders,
    remindersLoaders,
    redactedLoaders,
    contradictionsLoaders,
    submitLoaders,
    offlineLoaders,
  ],
);

/**
 * Fetches what later steps may need, so that the flow goes on without a network and without a wait. One after the other:
 * a press in between is answered at once.
 */
export async function warmUp(flow: Flow): Promise<void> {
  const fetchEnglish = async () => (await importLater()).fetchEnglish(flow);
  const fetchParts = () => loadParts(flow.issue);
  const scripts = [importLater, importClocks];
  const withWords = [fetchTicketForm, fetchFactForm, fetchClocks];
  // On a train it fails; the step asks for it again when it is shown.
  for (const load of [...scripts, ...withWords, fetchParts, fetchEnglish])
    await load().catch(() => undefined);
}
