import { formatAddress } from "@/lib/flow/address";
import { loadScreen } from "@/lib/flow/load-screen";
import { buildTicket } from "@/lib/ticket/build-ticket";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { ticketEml } from "@/lib/ticket/ticket-eml";
import { everyIssue } from "@/machines/every-issue";
import { issues, registry } from "@/machines/registry";
import type { Pasted } from "./read-pasted";

export type SampleForm = Exclude<Pasted["form"], "unknown" | "names">;

export const sampleForms: readonly SampleForm[] = ["ticket-json", "markdown", "link", "eml"];

/**
 * A made-up text of each form, with a contradiction, for staff who want to try the page. Tickets
 * are made by the product's own code, each form of another issue if there are enough.
 *
 * @param origin of the link, such as `https://help.example.org`
 */
export async function makeSample(form: SampleForm, now: Date, origin: string): Promise<string> {
  const offered = issues.flatMap((issue) => {
    const load = registry[issue].sample;
    return load ? [{ issue, load }] : [];
  });
  const chosen = offered[sampleForms.indexOf(form) % offered.length];
  if (chosen === undefined) throw new Error("No issue has a sample.");
  const { issue, load } = chosen;
  const { sample } = await load();
  const answers = sample.answers.map(([step, option]) => ({ issue, step, option }));
  const last = answers.at(-1)?.step;
  if (form === "link")
    return origin + formatAddress({ issue, step: last, answers: answers.slice(0, -1), ref: "CASE-17" });

  const shown = await loadScreen(formatAddress({ issue, step: "ticket", answers, ref: "CASE-17" }));
  const { ticket } =
    (shown &&
      buildTicket({
        ...shown,
        parts: everyIssue,
        summary: undefined,
        draft: { email: "ada@example.org", ...sample.draft(now) },
        attachments: [],
        now,
        timeZone: "Europe/Berlin",
        language: "en",
        locale: "de-DE",
        ref: "BT-7F3K-9QX2",
      })) ??
    {};
  if (ticket === undefined) throw new Error(`The sample of ${issue} does not fit its flow any more`);
  if (form === "markdown") return ticketMarkdown(ticket);
  return form === "eml" ? ticketEml(ticket, []) : JSON.stringify(ticket, null, 2);
}
