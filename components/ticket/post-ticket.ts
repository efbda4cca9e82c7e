import { submitLoaders } from "@/content/ui/submit/messages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import type { Finished } from "@/lib/offline/waiting";
import type { ConfirmationLink } from "@/lib/ticket/confirmation";
import type { Problem } from "@/lib/ticket/problem";
import { leastSeconds } from "@/lib/ticket/ticket-limits";
import type { ChosenFile } from "./read-attachment";
import { forgetArrived, uploadAttachment } from "./upload-attachment";

/** What the server said, in the language of the form. */
type Posted =
  | { readonly kind: "sent"; readonly receipt: string }
  | {
      readonly kind: "refused";
      readonly status: number;
      /** A sentence for the person. */
      readonly detail: string;
      /** Path of the receipt of what was sent before with other content. */
      readonly receipt: string | undefined;
    };

/** Milliseconds. The server answers once the ticket is on disk, so a slow answer is a sign of trouble. */
const patience = 30_000;

/** The server refuses what is faster than people: a fast person waits here without noticing. */
const longEnough = () =>
  // A timer may ring a moment early.
  new Promise((done) => setTimeout(done, Math.max(0, leastSeconds * 1000 + 50 - performance.now())));

/**
 * Sends a ticket with its files. The same submission again leads to the same receipt.
 *
 * @param onFile called before each file, counted from 1, and without a number when all have arrived
 * @throws if the server can't be reached
 */
export async function postTicket(
  submission: Finished,
  files: readonly ChosenFile[],
  onFile: (file?: number) => void = () => undefined,
): Promise<Posted> {
  const { language } = languageOf(submission.address);
  const submitMessages = await loadMessages(language, submitLoaders);
  const refused = await uploadAttachment(submission.idempotency_key, files, language, onFile);
  if (refused) {
    const { status = 0, detail = submitMessages.failed } = refused.problem;
    return {
      kind: "refused",
      status,
      detail: submitMessages.notTaken(refused.name, detail),
      receipt: undefined,
    };
  }
  onFile();
  await longEnough();
  const response = await fetch("/api/tickets", {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": language },
    body: JSON.stringify({ ...submission, open_seconds: performance.now() / 1000 }),
    signal: AbortSignal.timeout(patience),
  });
  if (response.ok) {
    const { receipt } = (await response.json()) as ConfirmationLink;
    return { kind: "sent", receipt: pathIn(language, receipt) };
  }
  const problem = (await response.json()) as Partial<Problem>;
  const { status } = response;
  // It may be that the server has the files no longer. After any other problem they are not sent twice.
  if (status === 422) forgetArrived();
  return {
    kind: "refused",
    status,
    detail: status === 409 ? submitMessages.changed : (problem.detail ?? submitMessages.failed),
    receipt: status === 409 && problem.receipt ? pathIn(language, problem.receipt) : undefined,
  };
}
