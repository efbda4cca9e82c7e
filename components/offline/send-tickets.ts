import { readAddress } from "@/lib/flow/read-address";
import type { Finished } from "@/lib/offline/waiting";
import { redactDraft } from "@/lib/ticket/redact";
import { formKey, renewFormKey } from "../ticket/form-key";
import { postTicket } from "../ticket/post-ticket";
import type { ChosenFile } from "../ticket/read-attachment";
import { currentDraft, forgetSent } from "../ticket/use-draft";
import { isAnythingWaiting } from "./anything-waiting";
import { putTicket, readTickets, waitingTickets } from "./waiting-tickets";

/** Milliseconds after which what could not be sent is tried again: a network may be there and not carry. */
const again = 30_000;
let timer: number | undefined;

/**
 * Keeps a finished ticket until there is a network, secrets redacted.
 *
 * @throws if the browser keeps nothing
 */
export async function keepTicket(submission: Finished, files: readonly ChosenFile[]): Promise<void> {
  const clean = { ...submission, draft: redactDraft(submission.draft).draft };
  await putTicket(submission.idempotency_key, { kind: "waiting", submission: clean }, files);
  // The network may have come back meanwhile.
  void sendTickets();
}

/** Sends what waits, one tab at a time: the next one finds it sent. Never throws. */
export async function sendTickets(): Promise<void> {
  window.clearTimeout(timer);
  if (!isAnythingWaiting()) return;
  await oneTab(async () => {
    await readTickets();
    for (const key of Object.keys(waitingTickets())) {
      // It may have been taken back while another one was sent.
      const ticket = waitingTickets()[key];
      if (ticket?.kind === "waiting" && navigator.onLine) await send(key, ticket.submission, ticket.files);
    }
  });
  if (Object.values(waitingTickets()).some(({ kind }) => kind === "waiting"))
    timer = window.setTimeout(sendTickets, again);
}

async function send(key: string, submission: Finished, files: readonly ChosenFile[]): Promise<void> {
  const { address } = submission;
  try {
    const posted = await postTicket(submission, files);
    if (posted.kind === "sent") {
      // Also if it was withdrawn while it was being sent, because the server has it.
      await putTicket(key, { kind: "sent", receipt: posted.receipt, address });
      forgetForm(key, submission);
    } else if (posted.status < 500 && posted.status !== 429) {
      const { detail, receipt } = posted;
      if (posted.status === 410) renewKey(key, address);
      await putTicket(key, { kind: "refused", detail, receipt, address }, files);
    }
  } catch {
    // Still no network: it goes on waiting.
  }
}

/** The form makes another ticket next, so what was typed since for that one stays. */
function forgetForm(key: string, { address, draft }: Finished) {
  renewKey(key, address);
  if (filledIn(currentDraft(address)) === filledIn(draft)) forgetSent(address);
}

/** A key that is spent makes no other ticket. */
function renewKey(key: string, address: string) {
  const issue = readAddress(address)?.address.issue;
  if (issue && formKey(issue) === key) renewFormKey(issue);
}

/** For comparing two drafts: leaves out empty fields. */
const filledIn = (draft: object): string => {
  const filled = Object.entries(draft).filter(([, text]) => text);
  return JSON.stringify(filled.sort());
};

/** Without locks two tabs may send the same ticket; the server takes it once. */
const oneTab = (run: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request("billing-help/waiting", run) : run();
