"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { PlainReview } from "@/components/ticket/plain-check";
import type { Language } from "@/content/languages";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { embedQuery } from "@/lib/embed/embed-query";
import { embedOf, queryOf } from "@/lib/flow/address";
import { loadScreen } from "@/lib/flow/load-screen";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { take } from "@/lib/server/limits/rate-limit";
import { describeError, processLog } from "@/lib/server/log/log";
import { ticketOf } from "@/lib/server/outbox/accept";
import { outbox } from "@/lib/server/outbox/running";
import type { BuiltTicket } from "@/lib/ticket/build-ticket";
import { describeContradiction, type ToldContradiction } from "@/lib/ticket/contradictions";
import { doubtOf, submissionSchema } from "@/lib/ticket/submission";
import type { Known } from "@/lib/ticket/ticket-world";
import { fieldIds } from "@/machines/form";
import { formOf } from "./form-of";

/**
 * The ticket form of a page without scripts. The first press answers with the check page and stores nothing; the press
 * of "send" there stores the ticket by the same code as `POST /api/tickets`, and goes to its receipt.
 *
 * @returns `undefined` if the form names no ticket step, so the form is simply shown again
 */
export async function reviewPlain(_before: PlainReview, posted: FormData): Promise<PlainReview> {
  const form = formOf(posted);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 20_000) : "";
  };
  const key = text("idempotency_key") || crypto.randomUUID();
  const address = text("address").slice(0, 8000);
  const { language } = languageOf(address);
  const submission = submissionSchema.safeParse({
    idempotency_key: key,
    address,
    draft: Object.fromEntries(fieldIds.filter((id) => form.has(id)).map((id) => [id, text(id)])),
    evidence: [],
    open_seconds: secondsSince(text("checked_at"), new Date()),
    website: text("website"),
    time_zone: "UTC",
    locale: language,
  });
  if (!submission.success) return undefined;
  const submitMessages = await loadMessages(language, submitLoaders);
  const built = await ticketOf(submission.data, [], new Date());
  if (built === undefined) return undefined;
  const { known, contradictions, ...rest } = built;
  const told = await tellIn(language, address, { ...known, contradictions });
  const shown = { ...rest, told, key, checkedAt: text("checked_at") || new Date().toISOString() };
  if (!form.has("send") || built.ticket === undefined) return shown;

  const doubt = doubtOf(submission.data);
  if (doubt) return { ...shown, problem: submitMessages.problems[doubt].detail };
  let receipt: string;
  try {
    const running = await outbox();
    if ((await take("ticket", await headers())) > 0)
      return { ...shown, problem: submitMessages.problems.tooMany.detail };
    const accepted = await running.accept(submission.data);
    if (accepted.kind === "invalid" || accepted.kind === "files-missing") return shown;
    // Changed after it was sent: a new key makes it a ticket of its own at the next press.
    if (accepted.kind === "conflict")
      return { ...shown, key: crypto.randomUUID(), problem: submitMessages.changed };
    if (accepted.kind === "deleted")
      return { ...shown, key: crypto.randomUUID(), problem: submitMessages.problems.deleted.detail };
    receipt = accepted.link.receipt;
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "ticket not stored");
    return { ...shown, problem: submitMessages.problems.unavailable.detail };
  }
  redirect(pathIn(language, receipt) + embedQuery(embedOf(queryOf(submission.data.address))));
}

/** What does not fit together, in the words of the page. */
async function tellIn(
  language: Language,
  address: string,
  { contradictions, ...known }: Known & Pick<BuiltTicket, "contradictions">,
): Promise<ToldContradiction[]> {
  if (contradictions.length === 0) return [];
  const [shown, copy, words] = await Promise.all([
    loadScreen(address),
    loadMessages(language, ticketLoaders),
    loadMessages(language, contradictionsLoaders),
  ]);
  const lines = shown ? [...shown.screen.carried, ...shown.screen.lines] : known.lines;
  return contradictions.map((one) =>
    describeContradiction(one, { ...known, lines }, { copy, words, language }),
  );
}

/** Without scripts only the server knows when the ticket was shown; 0 if it was not. */
function secondsSince(iso: string, now: Date): number {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? 0 : Math.max(0, (now.getTime() - at) / 1000);
}
